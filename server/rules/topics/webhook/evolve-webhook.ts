// How facts of the webhook change the state: where it leads, its secret, what is being tried and what is settled.
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { ClockFact } from '../../clock-facts.ts';
import type { Fact } from '../../facts.ts';
import type { SessionState } from '../../state.ts';
import type { WebhookFact } from '../../webhook-facts.ts';
import type { Webhook } from '../../webhook-state.ts';
import { stageKey } from './occasions.ts';

const types: ReadonlySet<Fact['type']> = new Set<WebhookFact['type']>([
  'webhookSet',
  'webhookKeyDrawn',
  'webhookClaimed',
  'webhookDelivered',
  'webhookFailed',
]);

export function isWebhookFact(fact: Fact): fact is WebhookFact {
  return types.has(fact.type);
}

const newWebhook = (url: string, setIn: string): Webhook => ({
  url,
  secret: null,
  setIn,
  reminder: null,
  settled: [],
  attempt: null,
  last: null,
});

const withWebhook = (state: SessionState, change: Partial<Webhook>): SessionState =>
  state.webhook === null ? state : { ...state, webhook: { ...state.webhook, ...change } };

/** Of stages that are over nothing is owed, so nothing of them is kept. */
function settle(state: SessionState, occasion: string, at: number, delivered: boolean): SessionState {
  const { settled = [], attempt = null } = state.webhook ?? {};
  const known = settled.filter((id) => id.startsWith(stageKey(state)));
  return withWebhook(state, {
    settled: [...known, occasion],
    attempt: null,
    last: attempt && { event: attempt.event, at, delivered },
  });
}

export function evolveWebhook(state: SessionState, fact: WebhookFact): SessionState {
  switch (fact.type) {
    case 'webhookSet':
      return { ...state, webhook: fact.url === null ? null : newWebhook(fact.url, stageKey(state)) };
    case 'webhookKeyDrawn':
      return withWebhook(state, { secret: fact.secret });
    case 'webhookClaimed': {
      const { occasion, event, attempt: number, retryAt } = fact;
      return withWebhook(state, { attempt: { occasion, event, number, retryAt } });
    }
    case 'webhookDelivered':
      return settle(state, fact.occasion, fact.at, true);
    case 'webhookFailed':
      return settle(state, fact.occasion, fact.at, false);
    default:
      return assertNever(fact, 'webhook fact');
  }
}

/** The state in which the webhook has heard an alarm of the clock. */
export function withReminder(state: SessionState, fact: ClockFact): SessionState {
  if (fact.type !== 'alarmRang' || fact.alarm.kind !== 'reminder') return state;
  return withWebhook(state, { reminder: `${stageKey(state)}/reminder-${fact.alarm.id}` });
}
