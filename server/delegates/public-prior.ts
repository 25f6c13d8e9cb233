// Owns what can be supposed of another delegation before it has offered anything: from public words and own services' beliefs only.

import type { DelegationId, PublicScenario, Role, SeatView } from '../../shared/views/index.ts';
import { keyedMemory } from './remember.ts';
import { mediates } from './situation.ts';
import { ROW, treatySpace } from './treaty-space.ts';

/** Supposed weights (summing to 100) and option values (0 to 1, rows of `ROW`) of one delegation. */
export interface Prior {
  readonly weights: Float64Array;
  readonly values: Float64Array;
}

/** How much a mention in words may add to the weight of a clause, against a clause that nobody mentions. */
const MENTION = 1.6;
const CONFIDENCE: Readonly<Record<string, number>> = { low: 0.5, moderate: 1, high: 1.5 };
const STEM = 6;

const priors = keyedMemory<Prior>();

/**
 * The prior for one delegation. Options run by convention from what suits the first belligerent to what suits the
 * second, so a side's supposed value falls with the distance from its own end, and a third party's from the middle.
 * Weights follow how often its public words, and own services' beliefs about it, speak of a clause.
 */
export function publicPrior(scenario: PublicScenario, view: SeatView, of: DelegationId): Prior {
  return priors(view.mandate, of, [scenario], () => ({
    weights: weightsFromWords(scenario, view, of),
    values: valuesByConvention(scenario, of),
  }));
}

function valuesByConvention(scenario: PublicScenario, of: DelegationId): Float64Array {
  const space = treatySpace(scenario);
  const role = scenario.delegations.find((delegation) => delegation.id === of)?.role ?? 'patron';
  const ideal = idealOf(role, scenario.belligerents.indexOf(of));
  const values = new Float64Array(space.clauses.length * ROW);
  space.sizes.forEach((size, clause) => {
    for (let option = 0; option < size; option++) {
      const place = size > 1 ? option / (size - 1) : 0;
      values[clause * ROW + option] = Math.max(0, 1 - Math.abs(place - ideal) / Math.max(ideal, 1 - ideal));
    }
  });
  return values;
}

/** Where on the way from the first belligerent's wishes to the second's a delegation is supposed to stand. */
function idealOf(role: Role, side: number): number {
  if (side === 0) return 0;
  if (side === 1) return 1;
  return mediates(role) ? 0.6 : 0.65;
}

const weightLists = new WeakMap<PublicScenario, Map<string, Float64Array>>();

/** Kept by scenario and by the words they rest on, since every decision asks for them. */
function weightsFromWords(scenario: PublicScenario, view: SeatView, of: DelegationId): Float64Array {
  const lists = weightLists.get(scenario) ?? new Map<string, Float64Array>();
  weightLists.set(scenario, lists);
  const beliefs = view.mandate.beliefs.filter((belief) => belief.about === of);
  const key = [of, ...beliefs.map(({ claim, confidence }) => `${confidence} ${claim}`)].join('|');
  const known = lists.get(key);
  if (known) return known;
  const weights = weighWords(scenario, view, of);
  lists.set(key, weights);
  return weights;
}

function weighWords(scenario: PublicScenario, view: SeatView, of: DelegationId): Float64Array {
  const heard = wordsAbout(scenario, view, of);
  const clauses = clauseWords(scenario);
  const scores = clauses.map((words) => {
    let score = 0;
    for (const [word, rarity] of words) score += Math.min(2, heard.get(word) ?? 0) * rarity;
    return score;
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const raw = scores.map((score, index) => {
    const signs = scenario.clauses[index]?.signatories.includes(of) ?? false;
    return (signs ? 1 : 0.7) * (1 + (mean > 0 ? (MENTION * score) / mean : 0));
  });
  const total = raw.reduce((sum, weight) => sum + weight, 0) || 1;
  return Float64Array.from(raw, (weight) => (100 * weight) / total);
}

function wordsAbout(scenario: PublicScenario, view: SeatView, of: DelegationId): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const stem of stems(text)) counts.set(stem, (counts.get(stem) ?? 0) + times);
  };
  for (const stem of publicStems(scenario, of)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const belief of view.mandate.beliefs) {
    if (belief.about === of) add(belief.claim, 2 * (CONFIDENCE[belief.confidence] ?? 1));
  }
  return counts;
}

const publicLists = new WeakMap<PublicScenario, Map<DelegationId, readonly string[]>>();

/** Stems of what a delegation says of itself in public; read once for each scenario object. */
function publicStems(scenario: PublicScenario, of: DelegationId): readonly string[] {
  const lists = publicLists.get(scenario) ?? new Map<DelegationId, readonly string[]>();
  publicLists.set(scenario, lists);
  const known = lists.get(of);
  if (known) return known;
  const delegation = scenario.delegations.find((candidate) => candidate.id === of);
  const list = stems(`${delegation?.publicBrief ?? ''} ${delegation?.openingStatement ?? ''}`);
  lists.set(of, list);
  return list;
}

const wordLists = new WeakMap<PublicScenario, readonly ReadonlyMap<string, number>[]>();

/** Stems of each clause's words with their rarity, ln(clauses / clauses that use the stem) (Spärck Jones 1972). */
function clauseWords(scenario: PublicScenario): readonly ReadonlyMap<string, number>[] {
  const known = wordLists.get(scenario);
  if (known) return known;
  const sets = scenario.clauses.map((clause) => {
    const options = clause.options.map((option) => `${option.label} ${option.phrase} ${option.gloss}`);
    const words = [clause.title, clause.short, clause.question, clause.whyItMatters, ...options];
    return new Set(stems(words.join(' ')));
  });
  const uses = new Map<string, number>();
  for (const set of sets) for (const stem of set) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const lists = sets.map(
    (set) => new Map([...set].map((stem) => [stem, Math.log(sets.length / (uses.get(stem) ?? 1))])),
  );
  wordLists.set(scenario, lists);
  return lists;
}

/** Words of four letters and more, cut to their first six: crude, and the same for every reader. */
function stems(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, STEM));
}
