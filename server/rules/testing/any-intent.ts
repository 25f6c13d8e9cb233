// Any command from any seat, sensible or not, for property tests; fixed pools make hits likely.
import fc from 'fast-check';
import type { Intent } from '../../../shared/protocol/index.ts';
import { thirtyDays } from './load-scenario.ts';

const seats = thirtyDays.delegations.map(({ id }) => id);
const clauses = thirtyDays.treaty.clauses.map(({ id }) => id);
const orders = thirtyDays.orders.map(({ id }) => id);
const sectors = thirtyDays.sectors.map(({ id }) => id);

const seat = fc.constantFrom(...seats);
const choices = fc.dictionary(fc.constantFrom(...clauses), fc.integer({ min: 0, max: 4 }), {
  minKeys: 0,
  maxKeys: 3,
});
const proposal = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((n) => `P-${n}`),
  fc.constantFrom('RU-UA:1', 'UA-US:1', 'P-999'),
);
const audience = fc.oneof(fc.constant('table' as const), fc.array(seat, { maxLength: 3 }));
const words = fc.constant({ text: 'We have read your text.' });

const intents: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 8, arbitrary: fc.boolean().map((ready): Intent => ({ type: 'ready.declare', ready })) },
  {
    weight: 6,
    arbitrary: fc
      .record({
        track: fc.constantFrom(
          'truce terms' as const,
          'confidence measure' as const,
          'settlement' as const,
          'extension' as const,
        ),
        clauses: choices,
        conditions: fc.option(choices, { nil: undefined }),
        expiresOn: fc.integer({ min: 0, max: 31 }),
        audience,
        parent: fc.option(proposal, { nil: undefined }),
      })
      .map((text): Intent => ({ type: 'proposal.table', ...text })),
  },
  { weight: 6, arbitrary: proposal.map((id): Intent => ({ type: 'proposal.sign', proposal: id })) },
  {
    weight: 2,
    arbitrary: proposal.map((id): Intent => ({ type: 'proposal.decline', proposal: id, reason: 'No.' })),
  },
  { weight: 1, arbitrary: proposal.map((id): Intent => ({ type: 'proposal.withdraw', proposal: id })) },
  {
    weight: 6,
    arbitrary: fc
      .record({
        order: fc.constantFrom(...orders),
        points: fc.integer({ min: 1, max: 6 }),
        sector: fc.constantFrom(...sectors),
        delegation: seat,
      })
      .map(
        ({ order, points, sector, delegation }): Intent => ({
          type: 'order.seal',
          order,
          points,
          target: { sector, blames: delegation },
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: audience.map((to): Intent => ({ type: 'message.send', to, words: { text: 'Noted.' } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ to: audience, until: fc.integer({ min: 0, max: 31 }), n: fc.integer({ min: 1, max: 3 }) })
      .map(
        ({ to, until, n }): Intent => ({
          type: 'message.send',
          to,
          words: { text: 'You have our word.' },
          promises: { text: 'No raids.', until, test: { of: 'no orders', orders: ['probe'] } },
          ...(n > 1 ? {} : { passesOn: { channel: 'RU-MED', n } }),
        }),
      ),
  },
  { weight: 1, arbitrary: words.map((said): Intent => ({ type: 'statement.make', words: said })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('accept' as const, 'stall' as const)
      .map((answer): Intent => ({ type: 'terms.answer', answer })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Intent>(
      { type: 'day.close' },
      { type: 'session.pause' },
      { type: 'session.resume' },
      { type: 'session.start' },
      { type: 'session.archive' },
      { type: 'webhook.set', url: 'https://example.org/hook' },
      { type: 'webhook.set', url: null },
    ),
  },
);

export const anyIntent = (): fc.Arbitrary<{ seat: string; intent: Intent }> =>
  fc.record({ seat, intent: intents });
