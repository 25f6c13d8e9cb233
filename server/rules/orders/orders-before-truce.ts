// Tells orders of the terms phase from those of the truce, whose days are another count.
import { entriesOf } from '../../../shared/kernel/index.ts';
import type { SessionState } from '../state.ts';

/** How many orders were resolved before the truce: the log keeps a line for each, in the same order. */
export function ordersBeforeTruce({ record }: SessionState): number {
  const lines = entriesOf(record);
  const truce = lines.findIndex(({ kind }) => kind === 'phase.truce');
  const before = truce < 0 ? lines : lines.slice(0, truce);
  return before.filter(({ kind }) => kind === 'order.resolved').length;
}
