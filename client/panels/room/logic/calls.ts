// Owns which of a seat's needs call its person back to the page: what others ask, each under a name of its own.
import {
  isWrittenBy,
  type MessageView,
  type PublicScenario,
  type SeatView,
  type Speaker,
} from '../../../../shared/views/index.ts';
import { nextNeeds, type UnreadCounts } from './next-needs.ts';

/** `message:table/7`, `sign:P-3`, `terms:2`, `stage:truce/4/bulletin`, `last:truce/4/bulletin`. */
export type Call = string;

/** Each unread message by itself, so that the next one in the same channel is news. */
function unreadIn(
  messages: readonly MessageView[],
  self: Speaker,
  channel: string,
  count: number,
): readonly Call[] {
  const others = messages.filter((one) => one.channel === channel && !isWrittenBy(one, self));
  return others.slice(-count).map(({ n }) => `message:${channel}/${n}`);
}

/** While the session waits for readiness at all; `last` when everybody waits for this seat alone. */
function readyCall({ session, clock, legal }: SeatView, waitedFor: readonly string[]): readonly Call[] {
  const isOpen = legal.some(({ command, refusal }) => command === 'ready.declare' && refusal === null);
  const stage = `${session.phase}/${clock.day}/${clock.stage}`;
  return isOpen ? [`${waitedFor.length === 0 ? 'last' : 'stage'}:${stage}`] : [];
}

/**
 * What calls this seat, from its own view alone: answers and signatures that are asked of it, messages it has not read, and a
 * stage in which it is not ready. What is merely possible (capacity, a text of its own) calls nobody.
 */
export function callsOf(
  view: SeatView,
  scenario: Pick<PublicScenario, 'belligerents'>,
  unread: UnreadCounts,
): readonly Call[] {
  return nextNeeds(view, scenario, unread).flatMap((need): readonly Call[] => {
    switch (need.kind) {
      case 'terms':
        return [`terms:${need.day}`];
      case 'vote':
      case 'proposal':
        return [`sign:${need.proposal}`];
      case 'unread':
        return unreadIn(view.messages, view.audience, need.channel, need.count);
      case 'ready':
        return readyCall(view, need.waitedFor);
      default:
        return [];
    }
  });
}

/** Others' doing by its nature; the rest may follow from what this person has just done. */
const isOthersDoing = (call: Call): boolean => call.startsWith('message:') || call.startsWith('sign:');

/** What of `now` is news: not known before and, while a command of this person's own is under way, not its consequence. */
export const newCalls = (known: ReadonlySet<Call>, now: readonly Call[], acting: boolean): readonly Call[] =>
  now.filter((call) => !known.has(call) && (!acting || isOthersDoing(call)));
