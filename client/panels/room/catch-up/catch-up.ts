// Owns what somebody must know who comes late: made of the view of one's own delegation alone, so that it holds nothing more. Pure.

import { optionId } from '../../../../shared/catalogue/index.ts';
import {
  awaits,
  type BulletinView,
  type DelegationId,
  type OptionId,
  type ProposalView,
  type SeatView,
  textKnownAs,
} from '../../../../shared/views/index.ts';
import { type Colleague, peopleOf } from '../logic/delegation-people.ts';
import { type PromiseMade, promiseLedger } from '../logic/promise-ledger.ts';

export interface Agreed {
  readonly clause: string;
  readonly option: OptionId;
  readonly day: number;
  /** Who signed it, as far as the text is known here. */
  readonly signed: readonly DelegationId[];
}

export interface CatchUp {
  readonly tension: number;
  /** Since day 1 began; null on day 1. */
  readonly tensionChange: number | null;
  readonly others: readonly Colleague[];
  /** Texts that wait for this delegation, the one that expires first first. */
  readonly awaited: readonly ProposalView[];
  /** Clauses that were agreed, the latest first. */
  readonly agreed: readonly Agreed[];
  /** The last night's; null before the first. */
  readonly bulletin: BulletinView | null;
  /** What this delegation has signed and still stands. */
  readonly promises: readonly PromiseMade[];
}

export function catchUpOf(view: SeatView): CatchUp {
  const { audience, figures, clock, proposals, bulletins } = view;
  const { delegation } = audience;
  const [first] = figures.past;
  return {
    tension: figures.today.tension,
    tensionChange: first && clock.day > 1 ? figures.today.tension - first.tension : null,
    others: peopleOf(view, delegation).filter(({ you }) => !you),
    awaited: Object.values(proposals)
      .filter((one) => awaits(one, delegation))
      .toSorted((a, b) => a.expiresOn - b.expiresOn),
    agreed: agreedIn(view),
    bulletin: bulletins.at(-1) ?? null,
    promises: promiseLedger(view, [delegation]).flatMap(({ promises }) =>
      promises.filter(({ replaced }) => !replaced),
    ),
  };
}

function agreedIn({ treaty, proposals }: SeatView): readonly Agreed[] {
  return Object.entries(treaty.agreed)
    .map(([clause, { day, proposal }]) => ({
      clause,
      option: optionId(clause, treaty.inForce[clause] ?? 0),
      day,
      signed: Object.keys(textKnownAs(proposals, proposal)?.signed ?? {}),
    }))
    .toSorted((a, b) => b.day - a.day);
}

/**
 * Whether this person has come into the delegation once days had passed: the first that the record tells of it is of a day of
 * play. Who was there from the start was told of in the lobby, or sat down first and is not told of at all.
 */
export function cameLate({ record, me, audience, clock, session }: SeatView): boolean {
  const isPlay = session.phase === 'terms' || session.phase === 'truce';
  if (session.kind === 'solo' || !isPlay || clock.day < 1) return false;
  const first = record.find(
    ({ kind, slots: { name, who } }) =>
      (kind === 'member.joined' || kind === 'member.placed') &&
      name === me.name &&
      typeof who === 'object' &&
      'delegation' in who &&
      who.delegation === audience.delegation,
  );
  return first !== undefined && first.day >= 1;
}
