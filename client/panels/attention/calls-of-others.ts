// Owns what calls those who play no delegation: what waits for a facilitator, and what is new to who watches; knows no words.
import { assertNever } from '../../../shared/kernel/index.ts';
import type { FacilitatorView, ObserverView } from '../../../shared/views/index.ts';
import { type Alert, triageOf } from '../console/triage.ts';
import type { Call } from '../room/logic/calls.ts';

/** What comes anew each day goes by the day; the rest is the same matter however long it lasts. */
function callsOfAlert(alert: Alert, { clock, session, messages }: FacilitatorView): readonly Call[] {
  const day = `${session.phase}/${clock.day}`;
  switch (alert.kind) {
    case 'waited':
      return [`${alert.inGrace ? 'grace' : 'waited'}:${day}/${clock.stage}`];
    case 'absent':
    case 'silent':
      return [`${alert.kind}:${alert.delegation}/${day}`];
    case 'quiet':
      return [`quiet:${alert.member}/${day}`];
    case 'waiting':
      return alert.members.map((member) => `waiting:${member}`);
    case 'question': {
      const last = messages.findLast(({ channel }) => channel === alert.channel);
      return [`message:${alert.channel}/${last?.n ?? 0}`];
    }
    case 'lapses':
    case 'stalled':
      return [`${alert.kind}:${alert.proposal}`];
    case 'promises':
      return [`promises:${alert.delegation}/${alert.proposals.join('/')}`];
    case 'incident':
      return [`incident:${alert.incident}`];
    case 'plan':
      return [`plan:${alert.plan}`];
    default:
      return assertNever(alert);
  }
}

/**
 * All that the console lists as needing whoever runs the session, the messages that have no answer among it.
 *
 * @param now server time, milliseconds since 1970
 */
export const callsOfFacilitator = (view: FacilitatorView, now: number): readonly Call[] =>
  triageOf(view, now).flatMap((alert) => callsOfAlert(alert, view));

/** Bulletins and statements: the public record as it grows. */
export const callsOfObserver = ({ bulletins, messages }: ObserverView): readonly Call[] => [
  ...bulletins.map(({ day }) => `bulletin:${day}`),
  ...messages.map(({ channel, n }) => `message:${channel}/${n}`),
];
