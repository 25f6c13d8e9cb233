// Owns the words of a line of the record: its kind names the template, its slots are turned into names.
import { optionId } from '../../../../shared/catalogue/index.ts';
import {
  type ProposalView,
  type RecordEntry,
  type Slots,
  textKnownAs,
  type View,
} from '../../../../shared/views/index.ts';
import { spanInWords } from '../../../texts/clock-words.ts';
import { asGiven, capitaliseSentences } from '../../../texts/format-message.ts';
import { hasText, t } from '../../../texts/t.ts';
import { renderSlots } from '../../../texts/words.ts';
import { channelName } from '../needs/need-words.ts';
import { outcomeInWords } from '../orders/odds-block.tsx';

/** The line as a sentence; a kind without words of its own is shown by its name. */
export function recordInWords(
  entry: RecordEntry,
  { proposals, audience }: Pick<View, 'proposals' | 'audience'>,
): string {
  const { outcome, channel, seconds } = entry.slots;
  const proposal = entry.focus === null ? undefined : textKnownAs(proposals, entry.focus);
  const slots = {
    ...renderSlots({ ...(proposal && slotsOf(proposal)), ...entry.slots }),
    ...quoted(entry.slots),
    ...(typeof seconds === 'number' ? { span: spanInWords(seconds) } : {}),
    ...(typeof outcome === 'string' ? { outcome: outcome === '' ? 'none' : outcomeInWords(outcome) } : {}),
    ...(typeof channel === 'string'
      ? {
          channel: channelName(
            channel,
            audience.kind === 'delegation' ? audience.delegation : speakerOf(entry),
          ),
        }
      : {}),
  };
  const key = `room.line.${entry.kind}`;
  return hasText(key) ? capitaliseSentences(t(key, slots)) : entry.kind.replaceAll(/[.-]/g, ' ');
}

/** The record quotes: names, titles and reasons stand in it as they were given. */
const quoted = (slots: Slots): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(slots).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, asGiven(value)]] : [],
    ),
  );

/** Who speaks is not said again among the readers. */
function speakerOf({ slots: { who } }: RecordEntry): string {
  return typeof who === 'object' && 'delegation' in who ? who.delegation : '';
}

/** What a line about a proposal need not say again. */
const slotsOf = ({ id, author, clauses, conditions }: ProposalView): Slots => ({
  who: { delegation: author },
  proposal: id,
  clauses: {
    options: Object.entries({ ...conditions, ...clauses }).map(([clause, option]) =>
      optionId(clause, option),
    ),
  },
});
