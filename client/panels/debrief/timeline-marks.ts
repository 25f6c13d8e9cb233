// What happened on which day, the weightiest first: texts tabled and signed, incidents, breaches found; knows no drawing.
import type { DebriefProposal } from '../../../shared/views/index.ts';
import type { SeenDebrief } from './debrief-as-seen.ts';

export type DayMark =
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly who: string;
      readonly event: 'in force' | 'tabled';
      /** Whether the text settles every clause, changes some of them, or only puts a question. */
      readonly scope: TextScope;
    }
  | { readonly kind: 'incident'; readonly id: string; readonly who: string | null; readonly sure: boolean }
  | { readonly kind: 'breach'; readonly who: string };

/** Marks by day, the weightiest of a day first. */
export type DayMarks = ReadonlyMap<number, readonly DayMark[]>;

export type TextScope = 'whole' | 'part' | 'question';

/** `clauses` is the number of clauses a settlement has to name. */
export function scopeOf(
  one: Pick<DebriefProposal, 'clauses' | 'conditions'>,
  { clauses }: { readonly clauses: number },
): TextScope {
  const named = new Set([...Object.keys(one.clauses), ...Object.keys(one.conditions)]).size;
  return named === 0 ? 'question' : named >= clauses ? 'whole' : 'part';
}

/** The day of the last signature; null for a text that never bound anybody. */
export const inForceOn = ({ state, signed, day }: DebriefProposal): number | null =>
  state === 'in force' ? Math.max(day, ...Object.values(signed)) : null;

const WEIGHT = { 'in force': 4, whole: 3, part: 2, question: 1 } as const;

/** Texts by the day they were tabled or came into force, the weightiest first. */
export function textMarks(seen: SeenDebrief, clauses: number): DayMarks {
  const dated = seen.proposals.flatMap((one) => {
    const scope = scopeOf(one, { clauses });
    const mark = { kind: 'text', id: one.id, who: one.author, scope } as const;
    const bound = inForceOn(one);
    const tabled = { day: one.day, mark: { ...mark, event: 'tabled' }, weight: WEIGHT[scope] } as const;
    if (bound === null) return [tabled];
    const entered = { day: bound, mark: { ...mark, event: 'in force' }, weight: WEIGHT['in force'] } as const;
    return bound === one.day ? [entered] : [tabled, entered];
  });
  return byDay(dated);
}

/** Incidents and breaches by day: those with a name first, then breaches, then what nobody stands behind. */
export function incidentMarks({ incidents, breaches }: SeenDebrief): DayMarks {
  const happened = incidents.map(({ id, day, named, truth }) => {
    const sure = truth.kind === 'true';
    const who = sure ? truth.author : named;
    return { day, mark: { kind: 'incident', id, who, sure } as const, weight: who === null ? 1 : 3 };
  });
  const found = breaches.map(({ day, who }) => ({ day, mark: { kind: 'breach', who } as const, weight: 2 }));
  return byDay([...happened, ...found]);
}

interface Dated {
  readonly day: number;
  readonly mark: DayMark;
  readonly weight: number;
}

function byDay(dated: readonly Dated[]): DayMarks {
  const sorted = dated.toSorted((a, b) => b.weight - a.weight);
  const days = [...new Set(sorted.map(({ day }) => day))];
  return new Map(days.map((day) => [day, sorted.filter((one) => one.day === day).map(({ mark }) => mark)]));
}
