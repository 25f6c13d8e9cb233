// Owns the chairs that a class can be given and what each costs a person; one sum of whole numbers holds all aims in their order.
import type { DelegationToFill, PersonToSeat } from './assign-places.ts';

export interface Chair {
  /** null = no place at the table. */
  readonly at: string | null;
  /** 0 is the head's, the others are filled in their order. */
  readonly nth: number;
}

/** All chairs anyone could need, and a place to wait for everybody. */
export function chairsOf(
  people: readonly PersonToSeat[],
  table: readonly DelegationToFill[],
): readonly Chair[] {
  const seats = table.flatMap(({ id, capacity }) =>
    Array.from({ length: Math.min(capacity, people.length) }, (_, nth): Chair => ({ at: id, nth })),
  );
  return [...seats, ...people.map((_, nth): Chair => ({ at: null, nth }))];
}

/**
 * What a chair costs a person. Each aim weighs more than all below it can sum to:
 * waiting > a role not kept > a delegation without a head > unequal sizes > wishes.
 */
export function costsOf(
  people: readonly PersonToSeat[],
  chairs: readonly Chair[],
  delegations: number,
): (row: number, column: number) => number {
  const size = people.length;
  const unequal = size * missedWish(delegations, 0, delegations) + 1;
  // The nth member of a delegation costs 2n + 1, so that its members together cost the square of their number.
  const headless = unequal * 2 * size * size + 1;
  const otherRole = headless * (delegations + 1);
  const waiting = otherRole * (size + 2);
  return (row, column) => {
    const [person, chair] = [people[row], chairs[column]];
    if (!person || !chair) return 0;
    if (chair.at === null) return waiting;
    if (person.delegation !== null && person.delegation !== chair.at) return 2 * waiting;
    const head = chair.nth === 0;
    const kept = person.role === null || (person.role === 'head') === head;
    return (
      (kept ? 0 : otherRole) +
      (head ? 0 : headless) +
      unequal * (2 * chair.nth + 1) +
      missedWish(person.prefers.indexOf(chair.at), person.prefers.length, delegations)
    );
  };
}

/**
 * Square of how far a chair is from the first choice, in half ranks. A delegation that is not on somebody's list counts as the
 * middle of the ranks left open, so that a short list is no better and no worse than a long one.
 */
function missedWish(at: number, listed: number, delegations: number): number {
  if (listed === 0 && at < 0) return 0;
  return at < 0 ? (listed + delegations - 1) ** 2 : (2 * at) ** 2;
}
