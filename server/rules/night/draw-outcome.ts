// Owns the roll of an order's outcome: of exactly the rows its giver was shown; knows no effect.
import { answerTo, outcomeAt, rowFor } from '../orders/odds.ts';
import { drawOf } from '../orders/order-shape.ts';
import { type Deed, diceFor, type Night } from './night.ts';

/** Rule 6.12: draws from the row that the other side's actual answer makes true. Null when nothing is drawn. */
export function drawOutcome(night: Night, deed: Deed): string | null {
  if (drawOf(deed.order) === null) return null;
  const row = rowFor(deed.sealed.odds, answerTo(deed.order, deed.other, night.board.marks));
  if (!row) return null;
  const die = diceFor(night, 'order', deed.self, deed.order.id).next();
  deed.chances = row.chances;
  deed.outcome = outcomeAt(row.chances, die);
  return deed.outcome;
}
