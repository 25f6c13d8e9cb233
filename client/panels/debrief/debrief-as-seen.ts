// What of a finished session one delegation could have known while it ran; the only place where the debrief hides anything.
import type {
  DebriefAct,
  DebriefDecision,
  DebriefIncident,
  DebriefOrder,
  DebriefProposal,
  DebriefSeat,
  DebriefView,
} from '../../../shared/views/index.ts';

/** What is known of who was behind an incident. */
export type Truth =
  | { readonly kind: 'true'; readonly author: string | null; readonly deed: string; readonly wrong: boolean }
  | { readonly kind: 'not ours' }
  | { readonly kind: 'not known' };

export interface SeenIncident
  extends Pick<DebriefIncident, 'id' | 'day' | 'sector' | 'claims' | 'verified' | 'named'> {
  readonly truth: Truth;
}

/** An order; points, outcome and odds are the giver's own, null to others. */
export interface SeenOrder
  extends Pick<
    DebriefOrder,
    'day' | 'delegation' | 'order' | 'sector' | 'outcome' | 'chances' | 'breached' | 'found'
  > {
  readonly points: number | null;
}

export interface SeenPromise {
  readonly day: number;
  readonly clause: string;
  readonly state: 'kept' | 'broken' | 'not known';
}

export interface SeenDebrief {
  /** Null: everything is open. */
  readonly by: string | null;
  readonly proposals: readonly DebriefProposal[];
  readonly incidents: readonly SeenIncident[];
  readonly orders: readonly SeenOrder[];
  readonly decisions: readonly DebriefDecision[];
  readonly promises: readonly { readonly delegation: string; readonly promises: readonly SeenPromise[] }[];
  /** Injects and rulings; what they changed, and what an inject stands for, nobody was told. */
  readonly acts: readonly DebriefAct[];
  /** Breaches of the text that were made public. */
  readonly breaches: readonly { readonly day: number; readonly who: string }[];
}

/** The whole record for `by: null`; otherwise what was public, and what was that delegation's own. */
export function debriefAsSeen(
  debrief: DebriefView,
  by: string | null,
  belligerents: readonly string[],
): SeenDebrief {
  const isOwn = ({ delegation }: { readonly delegation: string }) => by === null || delegation === by;
  const fights = by !== null && belligerents.includes(by);
  return {
    by,
    proposals: debrief.proposals.filter((one) => by === null || couldRead(one, by)),
    incidents: debrief.incidents.map((one) => ({ ...appearance(one), truth: truthOf(one, by, fights) })),
    orders: debrief.orders
      .filter((one) => isOwn(one) || one.visibility === 'open' || one.found)
      .map((one) => (isOwn(one) ? one : withoutInside(one))),
    decisions: debrief.decisions.filter(isOwn),
    promises: debrief.seats.map((seat) => ({
      delegation: seat.delegation,
      promises: isOwn(seat) ? ownPromises(seat) : foundPromises(seat, debrief.orders),
    })),
    acts: by === null ? debrief.facilitation : debrief.facilitation.flatMap((one) => actAsRead(one, by)),
    breaches: breachesOf(debrief),
  };
}

/** Rule 10.10: whoever was told of an act read its words, and nothing else of it. */
const actAsRead = (one: DebriefAct, by: string): readonly DebriefAct[] =>
  one.readers === 'all' || one.readers.includes(by)
    ? [{ ...one, changes: [], incidents: [], teaches: '', models: '', src: [] }]
    : [];

/** A text that binds is public, whatever room it was written in. */
const couldRead = ({ audience, author, state }: DebriefProposal, by: string): boolean =>
  audience === 'table' || author === by || audience.includes(by) || state === 'in force';

const appearance = ({ id, day, sector, claims, verified, named }: DebriefIncident) => ({
  id,
  day,
  sector,
  claims,
  verified,
  named,
});

function truthOf(one: DebriefIncident, by: string | null, fights: boolean): Truth {
  if (by === null || one.author === by) {
    return {
      kind: 'true',
      author: one.author,
      deed: one.kind,
      wrong: by === null && one.verdict === 'wrong',
    };
  }
  // A belligerent knows what it did not order; the others cannot tell.
  return { kind: fights ? 'not ours' : 'not known' };
}

const withoutInside = (one: DebriefOrder): SeenOrder => ({
  ...one,
  points: null,
  outcome: null,
  chances: null,
  breached: one.found ? one.breached : [],
});

const ownPromises = ({ promises }: DebriefSeat): SeenPromise[] =>
  promises.map(({ day, clause, kept }) => ({ day, clause, state: kept ? 'kept' : 'broken' }));

/** Of another's promises only a breach that was found is known. */
function foundPromises(
  { delegation, promises }: DebriefSeat,
  orders: readonly DebriefOrder[],
): SeenPromise[] {
  const found = orders.filter((one) => one.delegation === delegation && one.found);
  return promises.map(({ day, clause }) => {
    const broken = found.some(
      (one) => one.day >= day && one.breached.some((option) => option.slice(0, -1) === clause),
    );
    return { day, clause, state: broken ? 'broken' : 'not known' };
  });
}

const breachesOf = ({ findings }: DebriefView): SeenDebrief['breaches'] =>
  findings.flatMap(({ day, kind, slots: { who } }) =>
    kind === 'breach' && typeof who === 'object' && 'delegation' in who ? [{ day, who: who.delegation }] : [],
  );
