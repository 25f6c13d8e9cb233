// Owns the order of what needs a seat's attention now, from its own view alone; knows nothing of how it is shown.
import {
  awaits,
  type ProposalView,
  type PublicScenario,
  type SeatView,
} from '../../../../shared/views/index.ts';
import { canStillOrder, capacityLeft } from './capacity.ts';
import { owesAnswer } from './terms-answers.ts';

export type Need =
  | { readonly kind: 'paused' }
  | { readonly kind: 'covered' }
  | { readonly kind: 'terms'; readonly day: number; readonly days: number }
  | { readonly kind: 'vote'; readonly proposal: string; readonly daysLeft: number }
  | { readonly kind: 'proposal'; readonly proposal: string; readonly daysLeft: number }
  | { readonly kind: 'unread'; readonly channel: string; readonly count: number }
  | { readonly kind: 'capacity'; readonly left: number }
  | { readonly kind: 'propose' }
  | { readonly kind: 'ready'; readonly waitedFor: readonly string[] }
  | { readonly kind: 'wait'; readonly waitedFor: readonly string[] };

/** Unread messages per channel; own messages never count. */
export type UnreadCounts = Readonly<Record<string, number>>;

/**
 * What needs this seat, most pressing first: a pause, a seat to be taken back, the answer to the terms, signatures awaited by days left (0 = they
 * lapse tonight), unread messages, capacity unspent tonight, a first
 * text of its own, and last its own readiness or whom the day waits for. Never empty.
 */
export function nextNeeds(
  view: SeatView,
  scenario: Pick<PublicScenario, 'belligerents'>,
  unread: UnreadCounts,
): readonly Need[] {
  // Whoever is covered for can do nothing before it has its seat back.
  if (view.me.covered) return [...pause(view), { kind: 'covered' }, ...reading(unread)];
  return [
    ...pause(view),
    ...terms(view, scenario.belligerents),
    ...signatures(view),
    ...reading(unread),
    ...capacity(view),
    ...firstText(view),
    readiness(view),
  ];
}

/** Days until a proposal lapses; 0 = at the end of today. */
function daysLeft(proposal: ProposalView, day: number): number {
  return Math.max(0, proposal.expiresOn - day);
}

/** True when this command type is open to the seat now. */
export function isOpen(view: Pick<SeatView, 'legal'>, command: string): boolean {
  return view.legal.some((action) => action.command === command && action.refusal === null);
}

function pause(view: SeatView): readonly Need[] {
  return view.clock.paused ? [{ kind: 'paused' }] : [];
}

function terms(view: SeatView, belligerents: readonly string[]): readonly Need[] {
  const me = view.audience.delegation;
  if (view.session.phase !== 'terms' || !belligerents.includes(me) || !isOpen(view, 'terms.answer'))
    return [];
  if (!owesAnswer(view.record, me, view.clock.day)) return [];
  return [{ kind: 'terms', day: view.clock.day, days: view.session.termsDays }];
}

function signatures(view: SeatView): readonly Need[] {
  return Object.values(view.proposals)
    .filter((proposal) => awaits(proposal, view.audience.delegation))
    .sort(
      (a, b) =>
        a.expiresOn - b.expiresOn || a.day - b.day || a.id.localeCompare(b.id, 'en', { numeric: true }),
    )
    .map((proposal) => ({
      kind: proposal.track === 'extension' ? 'vote' : 'proposal',
      proposal: proposal.id,
      daysLeft: daysLeft(proposal, view.clock.day),
    }));
}

function reading(unread: UnreadCounts): readonly Need[] {
  return Object.entries(unread)
    .filter(([, count]) => count > 0)
    .map(([channel, count]) => ({ kind: 'unread', channel, count }));
}

function capacity(view: SeatView): readonly Need[] {
  // Whoever may not seal has nothing to spend.
  if (!view.me.may.seal) return [];
  const left = capacityLeft(view.orders);
  return left > 0 && canStillOrder(view.orders) ? [{ kind: 'capacity', left }] : [];
}

/** A seat that has never written a text is told that it can. */
function firstText(view: SeatView): readonly Need[] {
  const mine = Object.values(view.proposals).some((one) => one.author === view.audience.delegation);
  return mine || !isOpen(view, 'proposal.table') ? [] : [{ kind: 'propose' }];
}

function readiness(view: SeatView): Need {
  const me = view.audience.delegation;
  const waitedFor = view.seats
    .filter((seat) => seat.occupant !== 'free' && !seat.ready && seat.delegation !== me)
    .map((seat) => seat.delegation);
  const ready = view.seats.find((seat) => seat.delegation === me)?.ready ?? false;
  return { kind: ready ? 'wait' : 'ready', waitedFor };
}
