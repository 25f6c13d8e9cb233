// Owns the words for what is believed of an incident, what is true of it, and how the two stand to each other.
import type { IncidentTruth, IncidentView } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { delegationName } from '../../../texts/names.ts';
import { percent } from '../../../texts/numbers.ts';

const name = (id: string) => delegationName(id, { article: true });

/** What stands in public: who is named and by what, or that nobody is. */
export function beliefOf({ named, finding, state }: IncidentView): string {
  if (named === null) return ct(state === 'open' ? 'incident.open' : 'incident.unresolved');
  if (!finding) return ct('incident.named', { who: name(named) });
  return ct(`incident.namedBy.${finding.how}`, { who: name(named), sure: percent(finding.sure) });
}

export function truthInWords(truth: IncidentTruth | undefined): string {
  if (!truth) return '';
  const { kind, author, blames } = truth;
  if (kind === 'accident' || author === null) return ct('truth.accident');
  const slots = { who: name(author), blamed: blames === null ? '' : name(blames) };
  return blames === null ? ct(`truth.${kind}`, slots) : ct(`truth.${kind}.blaming`, slots);
}

export function differenceOf({ named, state, truth }: IncidentView): string {
  if (!truth) return '';
  if (named !== null) {
    if (truth.author === named) return ct('differ.agree');
    return ct(truth.author === null ? 'differ.accident' : 'differ.wrong');
  }
  if (state === 'unresolved') return ct('differ.closed');
  return ct('differ.open');
}
