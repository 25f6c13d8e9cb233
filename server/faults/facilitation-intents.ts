// Owns one plausible command of every type that only a facilitator may send; knows no rule that refuses one.
import type { Intent } from '../../shared/protocol/index.ts';

type Facilitation = Extract<Intent, { type: `${'inject' | 'ruling'}.${string}` }>;

const inject = { what: { title: 'News', text: 'A ship has left port.' }, audience: 'all' } as const;

export const facilitationIntents: {
  readonly [T in Facilitation['type']]: Extract<Facilitation, { type: T }>;
} = {
  'inject.deliver': { type: 'inject.deliver', ...inject },
  'inject.plan': { type: 'inject.plan', ...inject, when: { day: 20 } },
  'inject.cancel': { type: 'inject.cancel', plan: 'W-1' },
  'inject.reverse': { type: 'inject.reverse', delivered: 'X-1', words: 'It was a mistake.' },
  'ruling.make': {
    type: 'ruling.make',
    matter: { on: 'figure', track: 'tension', of: 'shared', to: 50 },
    words: 'It was agreed.',
    audience: 'all',
  },
  'ruling.reverse': { type: 'ruling.reverse', ruling: 'R-1', words: 'It was a mistake.' },
};
