// Which incidents and which reasons are shown before one asks for all: the most telling; judged by what is shown of them alone.
import type { DebriefDecision } from '../../../shared/views/index.ts';
import type { SeenIncident } from './debrief-as-seen.ts';

/** At most `most` incidents in their order; those of the day looked at come before weightier ones of other days. */
export function tellingIncidents(
  incidents: readonly SeenIncident[],
  day: number,
  most: number,
): readonly SeenIncident[] {
  const weight = (one: SeenIncident) => (one.day === day ? 10 : 0) + weightOf(one);
  const chosen = new Set(incidents.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  return incidents.filter((one) => chosen.has(one));
}

function weightOf({ truth, named }: SeenIncident): number {
  if (truth.kind === 'true' && truth.wrong) return 4;
  const authored = truth.kind === 'true' && truth.author !== null ? 2 : 0;
  return authored + (named === null ? 0 : 1);
}

const WEIGHT: Readonly<Record<string, number>> = {
  terms: 6,
  extension: 5,
  refusal: 4,
  signature: 3,
  offer: 2,
  orders: 1,
};

/** At most one reason a delegation and `most` in all; a signature or refusal of a text in `weighty` before any other. */
export function tellingReasons(
  decisions: readonly DebriefDecision[],
  weighty: ReadonlySet<string>,
  most: number,
): readonly DebriefDecision[] {
  const weight = ({ about, subject }: DebriefDecision) =>
    (WEIGHT[about] ?? 0) + (subject !== null && weighty.has(subject) && about !== 'orders' ? 10 : 0);
  const best = new Map<string, DebriefDecision>();
  for (const one of decisions) {
    const other = best.get(one.delegation);
    if (!other || weight(one) > weight(other)) best.set(one.delegation, one);
  }
  return [...best.values()].toSorted((a, b) => weight(b) - weight(a)).slice(0, most);
}
