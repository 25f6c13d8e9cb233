// What a day was about, in one line beside the play button; says only what its marks show.
import type { DebriefView } from '../../../shared/views/index.ts';
import { capitaliseSentences, joinWords } from '../../texts/format-message.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import type { DayMark } from './timeline-marks.ts';

const LISTED = 2;

/** At most two sentences: the weightiest text of the day, and what was found or happened. */
export function dayInWords(
  { ending }: Pick<DebriefView, 'ending'>,
  texts: readonly DayMark[],
  incidents: readonly DayMark[],
  day: number,
): string {
  const isEnd = ending.kind !== 'refused' && day === ending.day;
  const end = isEnd && ending.kind !== 'settled' ? t(`debrief.endOfDay.${ending.kind}`) : null;
  const parts = [end, textsInWords(texts), incidentsInWords(incidents)].filter((part) => part !== null);
  return capitaliseSentences(parts.length > 0 ? parts.slice(0, LISTED).join(' ') : t('debrief.quiet'));
}

function textsInWords(marks: readonly DayMark[]): string | null {
  const texts = marks.filter((mark) => mark.kind === 'text');
  const [first] = texts;
  if (!first) return null;
  const slots = { who: delegationName(first.who, { article: true }), text: first.id };
  const more = texts.filter(({ event, id }) => event === 'tabled' && id !== first.id).length;
  if (first.event === 'in force') return t('debrief.enteredForce', { ...slots, more });
  return t(`debrief.tabledText.${first.scope}`, { ...slots, more });
}

function incidentsInWords(marks: readonly DayMark[]): string | null {
  const breach = marks.find((mark) => mark.kind === 'breach');
  if (breach) return t('debrief.breachFound', { who: delegationName(breach.who, { article: true }) });
  const ids = marks.flatMap((mark) => (mark.kind === 'incident' ? [mark.id] : []));
  if (ids.length === 0) return null;
  return ids.length > LISTED
    ? t('debrief.manyIncidents', { count: ids.length })
    : t('debrief.reported', { incidents: joinWords(ids), count: ids.length });
}
