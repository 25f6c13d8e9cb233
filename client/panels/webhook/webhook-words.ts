// Owns the words for how a session's webhook stands: what was delivered, what is tried again, what was given up.
import type { WebhookSlice } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';

const EVENT = {
  'your move': 'webhook.event.yourMove',
  'day opened': 'webhook.event.dayOpened',
  reminder: 'webhook.event.reminder',
  'session ended': 'webhook.event.sessionEnded',
} as const;

const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** One sentence: what is under way comes before what is over. */
export function webhookStanding({ trying, last }: WebhookSlice): string {
  if (trying && trying.attempts > 1) {
    const { event, attempts, retryAt } = trying;
    return t('webhook.trying', { event: t(EVENT[event]), attempts, time: clockTime(retryAt) });
  }
  if (last === null) return t('webhook.nothingYet');
  const words = { event: t(EVENT[last.event]), time: clockTime(last.at) };
  return t(last.delivered ? 'webhook.delivered' : 'webhook.failed', words);
}
