// Owns who promised what by signing, and which of it was publicly found broken; knows public facts only, and judges none.
import { optionId } from '../../../../shared/catalogue/index.ts';
import {
  type DelegationId,
  type OptionId,
  type SeatView,
  textKnownAs,
} from '../../../../shared/views/index.ts';

export interface PromiseMade {
  /** The day from which it binds. */
  readonly day: number;
  readonly clause: string;
  readonly option: OptionId;
  readonly proposal: string;
  /** The text was negotiated in a back channel before it bound. */
  readonly sideLetter: boolean;
  /** A later text put another option in its place. */
  readonly replaced: boolean;
  /** The last day on which its signatory was found in breach of it; null when nothing was found. */
  readonly foundBroken: number | null;
}

export interface PromisesOf {
  readonly delegation: DelegationId;
  /** The latest first. */
  readonly promises: readonly PromiseMade[];
}

type Seen = Pick<SeatView, 'ledger' | 'proposals' | 'record' | 'treaty'>;

/** Rule 9.6 as far as it is public: everybody who signed a clause into force has promised it. Without promises, left out. */
export function promiseLedger(view: Seen, delegations: readonly DelegationId[]): readonly PromisesOf[] {
  return delegations
    .map((delegation) => ({ delegation, promises: promisesBy(view, delegation) }))
    .filter(({ promises }) => promises.length > 0);
}

function promisesBy(view: Seen, delegation: DelegationId): readonly PromiseMade[] {
  return view.ledger
    .flatMap(({ day, clause, to, proposal }) => {
      const text = textKnownAs(view.proposals, proposal);
      if (text?.signed[delegation] === undefined) return [];
      const option = optionId(clause, to);
      return [
        {
          day,
          clause,
          option,
          proposal: text.id,
          sideLetter: text.audience !== 'table',
          replaced: view.treaty.inForce[clause] !== to,
          foundBroken: lastBreach(view, delegation, option, day),
        },
      ];
    })
    .toSorted((a, b) => b.day - a.day);
}

function lastBreach(view: Seen, delegation: DelegationId, option: OptionId, from: number): number | null {
  const days = view.record.flatMap(({ kind, day, slots: { who, clauses } }) =>
    kind === 'breach.found' &&
    day >= from &&
    typeof who === 'object' &&
    'delegation' in who &&
    who.delegation === delegation &&
    typeof clauses === 'object' &&
    'options' in clauses &&
    clauses.options.includes(option)
      ? [day]
      : [],
  );
  return days.at(-1) ?? null;
}
