// Owns who sits where when a machine seats a class: one optimal answer per seed; knows no session and no names.
import { createRandom, deriveSeed } from '../kernel/index.ts';
import type { Role } from '../vocabulary/index.ts';
import { chairsOf, costsOf } from './chairs.ts';
import { cheapestMatching } from './cheapest-matching.ts';
import { shareOutRoles } from './share-out-roles.ts';

export interface PersonToSeat {
  readonly id: string;
  /** Must sit there; null = anywhere. */
  readonly delegation: string | null;
  /** Must sit as that, as far as there is such a chair; null = as anything. */
  readonly role: Role | null;
  /** The first choice first; none = content with everything. */
  readonly prefers: readonly string[];
}

export interface DelegationToFill {
  readonly id: string;
  /** People it has room for. */
  readonly capacity: number;
}

export interface Seated {
  readonly id: string;
  readonly delegation: string;
  readonly role: Role;
  /** Which of their choices it is, from 1; null where they named none, or it is none of them. */
  readonly choice: number | null;
}

export interface Assignment {
  /** In the order of the people. */
  readonly seated: readonly Seated[];
  /** Ids of those for whom there is no chair. */
  readonly waiting: readonly string[];
}

/**
 * Seats everybody at once. In this order of weight: as many as possible have a chair, roles that are asked for are kept,
 * every delegation has a head, delegations are of equal size, wishes are met. A wish missed by n ranks weighs n², so that
 * one last choice is worse than two second ones; two people who would both rather have the other's chair are never left so.
 * The seed decides between answers that are equally good.
 */
export function assignPlaces(
  people: readonly PersonToSeat[],
  delegations: readonly DelegationToFill[],
  seed: string,
): Assignment {
  const draw = createRandom(deriveSeed(seed, 'places'));
  const rows = draw.shuffle(people);
  const table = draw.shuffle(delegations);
  const chairs = chairsOf(rows, table);
  const columns = cheapestMatching(rows.length, chairs.length, costsOf(rows, chairs, delegations.length));
  const sitting = rows.flatMap((person, row) => {
    const chair = chairs[columns[row] ?? -1];
    return chair && chair.at !== null ? [{ person, delegation: chair.at, head: chair.nth === 0 }] : [];
  });
  const roleOf = shareOutRoles(sitting);
  const delegationOf = new Map(sitting.map(({ person, delegation }) => [person.id, delegation]));
  return {
    seated: people.flatMap(({ id, prefers }) => {
      const [delegation, role] = [delegationOf.get(id), roleOf.get(id)];
      if (delegation === undefined || role === undefined) return [];
      const wish = prefers.indexOf(delegation);
      return [{ id, delegation, role, choice: wish < 0 ? null : wish + 1 }];
    }),
    waiting: people.flatMap(({ id }) => (delegationOf.has(id) ? [] : [id])),
  };
}
