// Which points of the bargaining space are worth a label, and the words along its frontier.
import type { DebriefProposal, DebriefView } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { t } from '../../texts/t.ts';
import { textWidth } from './place-labels.ts';
import type { Point } from './plot-frame.ts';
import { worthInWords } from './proposal-words.ts';
import { type Caption, captionAlong, type PointLabel } from './space-labels.ts';
import { scopeOf } from './timeline-marks.ts';

interface PointLabelsInput {
  readonly debrief: DebriefView;
  /** Proposals shown, in the order they were tabled. */
  readonly shown: readonly DebriefProposal[];
  readonly pair: readonly [x: string, y: string];
  /** Where a worth lies, in pixels. */
  readonly at: (worth: Readonly<Record<string, number>>) => Point;
  /** What held on the day looked at, in pixels. */
  readonly held: Point;
  readonly isLast: boolean;
  readonly clauses: number;
}

export function pointLabels(input: PointLabelsInput): readonly PointLabel[] {
  const { debrief, shown, pair, at, held, isLast, clauses } = input;
  const { ending, space } = debrief;
  const outcome: PointLabel = isLast
    ? {
        id: 'outcome',
        at: held,
        lines: [t(`debrief.endMark.${ending.kind}`, { day: ending.day }), worthInWords(space.outcome, pair)],
        must: true,
      }
    : { id: 'held', at: held, lines: [t('debrief.inForce')], must: false };
  const { nash } = space;
  const [nx, ny] = pair.map((id) => Math.round(nash.utilities[id] ?? 0));
  const nashLabel: PointLabel = {
    id: 'nash',
    at: at(nash.utilities),
    lines: [t('debrief.nash', { x: nx ?? 0, y: ny ?? 0 })],
    must: true,
  };
  const whole = shown.filter(
    (one) => scopeOf(one, { clauses }) === 'whole' && one.day > 0 && one.state !== 'in force',
  );
  return [outcome, ...(nash.text === '' ? [] : [nashLabel]), ...firstAndLast(whole, at)];
}

/** The belligerents' first and last whole texts by their days: from where to where each moved. */
function firstAndLast(whole: readonly DebriefProposal[], at: PointLabelsInput['at']): readonly PointLabel[] {
  const fighting = scenario.value?.belligerents ?? [];
  const ends = fighting.flatMap((author) => {
    const own = whole.filter((one) => one.author === author);
    return [own[0], own.length > 1 ? own.at(-1) : undefined];
  });
  return ends.flatMap((one) =>
    one
      ? [{ id: one.id, at: at(one.utilities), lines: [t('debrief.dayShort', { day: one.day })], must: false }]
      : [],
  );
}

/** Pixels along the frontier at which its words begin. */
const START = 12;

/** The words along the frontier, where it is long enough for them. Points in pixels. */
export function frontierCaption(frontier: readonly Point[]): (Caption & { readonly words: string }) | null {
  const words = t('debrief.frontier');
  const caption = captionAlong(frontier, START, textWidth(words, 13));
  return caption && { ...caption, words };
}
