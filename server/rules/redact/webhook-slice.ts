// Where a session's events are sent, for those who lead it and for nobody else.
import type { WebhookSlice } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { leads } from '../topics/session/members.ts';
import { stageKey } from '../topics/webhook/occasions.ts';
import type { Viewer } from './reader.ts';

/** Rules 11.1 and 11.2; null for whoever does not lead, and where nothing is sent. */
export function webhookSlice(state: SessionState, { member: id }: Viewer): WebhookSlice | null {
  const { webhook } = state;
  const member = id === null ? undefined : state.members[id];
  if (webhook === null || !member || !leads(member)) return null;
  const { url, secret, setIn, attempt, last } = webhook;
  return {
    url,
    secret: setIn === stageKey(state) ? secret : null,
    trying: attempt && { event: attempt.event, attempts: attempt.number, retryAt: attempt.retryAt },
    last,
  };
}
