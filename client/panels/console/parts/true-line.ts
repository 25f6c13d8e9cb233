// Owns the words of the true record: whose order a line is of, where players read "you", and who else reads it.
import type { FacilitatorView, RecordEntry } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { capitaliseSentences } from '../../../texts/format-message.ts';
import { delegationName } from '../../../texts/names.ts';
import { renderSlots } from '../../../texts/words.ts';
import { outcomeInWords } from '../../room/orders/odds-block.tsx';
import { recordInWords } from '../../room/record/record-words.ts';

const OF_ORDERS = ['order.sealed', 'order.unsealed', 'order.resolved'] as const;

/** The line as a sentence about others. */
export function trueLine(entry: RecordEntry, view: FacilitatorView): string {
  const kind = OF_ORDERS.find((one) => one === entry.kind);
  const [owner] = entry.readers ?? [];
  if (!kind || owner === undefined) return recordInWords(entry, view);
  const { outcome } = entry.slots;
  return capitaliseSentences(
    ct(`line.${kind}`, {
      ...renderSlots(entry.slots),
      who: delegationName(owner, { article: true }),
      outcome: typeof outcome === 'string' && outcome !== '' ? outcomeInWords(outcome) : 'none',
    }),
  );
}

/** Who reads a line that is not public; empty for one that is. */
export function readersOf({ secret, readers = [] }: RecordEntry): string {
  if (!secret) return '';
  return readers.length === 0
    ? ct('record.readByNobody')
    : ct('record.readBy', { names: readers.join(', ') });
}
