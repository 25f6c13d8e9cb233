// Tests of how a webhook's standing is said.
import { expect, it } from 'vitest';
import type { WebhookSlice } from '../../../shared/views/index.ts';
import { webhookStanding } from './webhook-words.ts';

const at = new Date(2026, 10, 24, 18, 5).getTime();
const standing = (change: Partial<WebhookSlice>) =>
  webhookStanding({ url: 'https://example.org/', secret: null, trying: null, last: null, ...change });

it('says what was delivered, what was given up, and that there was nothing yet', () => {
  expect(standing({})).toBe('Nothing was sent yet.');
  expect(standing({ last: { event: 'day opened', at, delivered: true } })).toBe(
    'Delivered at 18:05: a day has opened.',
  );
  expect(standing({ last: { event: 'reminder', at, delivered: false } })).toMatch(
    /^Given up at 18:05: a reminder\./,
  );
});

it('says what is tried again, but not the first attempt, which is over in a moment', () => {
  const trying = { event: 'your move', attempts: 1, retryAt: at } as const;
  expect(standing({ trying })).toBe('Nothing was sent yet.');
  expect(standing({ trying: { ...trying, attempts: 3 } })).toMatch(
    /^Not taken in yet, after 3 attempts: .*again at 18:05/,
  );
});
