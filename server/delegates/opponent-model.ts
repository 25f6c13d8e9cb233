// Owns this seat's estimate of another delegation: what it wants and where it walks away; knows only the view and public words.

import type { PackageArray } from '../../shared/treaty/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { type Conduct, conductOfOthers, type Link, type Mention, type Observation } from './offer-history.ts';
import { type Prior, publicPrior } from './public-prior.ts';
import { keyedMemory } from './remember.ts';
import type { Situation } from './situation.ts';
import { ROW } from './treaty-space.ts';

export interface OpponentModel {
  readonly delegation: DelegationId;
  /** Estimated points of each option, in rows of `ROW`; a text's estimate is the sum over its clauses, 0 to 100. */
  readonly points: Float64Array;
  /** Estimated walk-away value, 0 to 100: the posterior mean. */
  readonly walkAway: number;
  /** How often it has objected to each option by name, in rows of `ROW`. */
  readonly objections: Uint8Array;
  /** Options it has said it accepts only together with others. */
  readonly links: readonly Link[];
  /** Offers, signatures and refusals the estimate rests on. */
  readonly observations: number;
}

/** Offers after which observation weighs as much as the prior. */
const PRIOR_STRENGTH = 10;
const CANDIDATES = Array.from({ length: 21 }, (_, index) => 30 + 2.5 * index);
const STYLES = [0.2, 1, 2.5] as const;
/** Before anything is seen: walk-away about 55, give or take 8; a first demand of 92. */
const USUAL_WALK_AWAY = 55;
const USUAL_SPREAD = 8;
const OPENING_DEMAND = 92;
/** Whole texts answered that the walk-away is judged by: the latest ones. */
const EVENTS = 24;
/** Points of error in an estimate of another's worth, as a logistic scale. */
const NOISE = 7;

/** By the mandate, which stays the same object as long as a session lasts. */
const models = keyedMemory<OpponentModel>();

/** Models of all other delegations, in the scenario's order; each the same object while it rests on the same conduct. */
export function modelOthers(situation: Situation): readonly OpponentModel[] {
  const { scenario, days, view } = situation;
  return [...conductOfOthers(situation)].map(([other, conduct]) => {
    const { observations, mentions, links } = conduct;
    const from = [scenario, days, ...observations, null, ...mentions, null, ...links];
    return models(view.mandate, other, from, () => modelOf(situation, other, conduct));
  });
}

/**
 * Frequency model of clause weights and option values (Hindriks & Tykhonov 2008; Tunalı, Aydoğan & Sanchez-Anguix
 * 2017), mixed with a public prior that fades with n / (n + 10), then a Bayesian estimate of walk-away and style.
 */
function modelOf(situation: Situation, of: DelegationId, conduct: Conduct): OpponentModel {
  const prior = publicPrior(situation.scenario, situation.view, of);
  const wanted = conduct.observations.filter((observation) => observation.kind !== 'refused');
  const trust = wanted.length / (wanted.length + PRIOR_STRENGTH);
  const values = mix(prior.values, optionFrequencies(prior, wanted), trust);
  const weights = mix(prior.weights, clauseSteadiness(prior, wanted, situation), trust);
  heed(conduct.mentions, values, weights);
  const points = pointsOf(situation, values, weights);
  const objections = new Uint8Array(points.length);
  for (const mention of conduct.mentions) {
    const cell = mention.clause * ROW + mention.option;
    if (mention.kind === 'objection') objections[cell] = Math.min(9, (objections[cell] ?? 0) + 1);
  }
  const walkAway = estimateWalkAway(conduct, points, situation.days);
  const { links, observations } = conduct;
  return { delegation: of, points, walkAway, objections, links, observations: observations.length };
}

/** Estimated worth of a full text to that delegation, 0 to 100. */
function estimatedWorth(model: Pick<OpponentModel, 'points'>, text: PackageArray): number {
  let sum = 0;
  for (let clause = 0; clause < text.length; clause++) {
    sum += model.points[clause * ROW + (text[clause] ?? 0)] ?? 0;
  }
  return sum;
}

/** Chance that it would rather have this text than none: logistic in the surplus, scale 4 points. */
export function chanceOfConsent(
  model: Pick<OpponentModel, 'points' | 'walkAway'>,
  text: PackageArray,
): number {
  return logistic((estimatedWorth(model, text) - model.walkAway) / 4);
}

/** 1 / (1 + e^-x). */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function mix(prior: Float64Array, seen: Float64Array, trust: number): Float64Array {
  return prior.map((value, index) => (1 - trust) * value + trust * (seen[index] ?? 0));
}

/** How often each option was offered or signed, against the most frequent one of its clause; square root as in Tunalı et al. */
function optionFrequencies(prior: Prior, wanted: readonly Observation[]): Float64Array {
  const counts = prior.values.map((value) => value);
  for (const { kind, offer } of wanted) {
    const weight = kind === 'signed' ? 0.5 : 1;
    for (const cell of offer.given) counts[cell] = (counts[cell] ?? 0) + weight;
    // What it asks for says more than what it gives to get it.
    for (const cell of offer.asked) counts[cell] = (counts[cell] ?? 0) + 1.5;
  }
  for (let row = 0; row < counts.length; row += ROW) {
    const most = largest(counts, row, row + ROW);
    for (let cell = row; cell < row + ROW; cell++) {
      counts[cell] = most > 0 ? Math.sqrt((counts[cell] ?? 0) / most) : 0;
    }
  }
  return counts;
}

/** Clauses whose option stays the same from one full offer to the next gain weight, the earlier the more. */
function clauseSteadiness(
  prior: Prior,
  wanted: readonly Observation[],
  situation: Pick<Situation, 'days'>,
): Float64Array {
  const weights = prior.weights.map((weight) => weight);
  let before: Int8Array | null = null;
  for (const { day, offer } of wanted) {
    const { text } = offer;
    if (text === null) continue;
    const step = 3 * (1 - Math.min(1, day / situation.days) ** 2);
    for (let clause = 0; before !== null && clause < weights.length; clause++) {
      if (before[clause] === text[clause]) weights[clause] = (weights[clause] ?? 0) + step;
    }
    before = text;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => (100 * weight) / total);
}

/** Weight of the first clause named as a priority or in an objection, against one never named, and its fall by rank. */
const FIRST_PRIORITY = 2.6;
const FIRST_OBJECTION = 1.9;
const BY_RANK = 0.88;
/** Named clauses after which silence on the others says that they weigh little. */
const TELLING = 5;
const UNNAMED = 0.7;

/**
 * Named priorities and objections are plain words: they move the estimate at once. What is named first weighs most, since
 * a delegation opens with what matters; an option objected to loses value each time, up to three times.
 */
function heed(mentions: readonly Mention[], values: Float64Array, weights: Float64Array): void {
  const ranks = { priority: new Map<number, number>(), objection: new Map<number, number>() };
  const times = new Map<number, number>();
  for (const { kind, clause, option } of mentions) {
    const rank = ranks[kind];
    if (!rank.has(clause)) rank.set(clause, rank.size);
    const cell = clause * ROW + option;
    if (kind === 'priority') values[cell] = 1;
    else {
      const before = times.get(cell) ?? 0;
      times.set(cell, before + 1);
      if (before < 3) values[cell] = 0.75 * (values[cell] ?? 0);
    }
  }
  const named = new Set([...ranks.priority.keys(), ...ranks.objection.keys()]).size;
  for (let clause = 0; clause < weights.length; clause++) {
    const priority = ranks.priority.get(clause);
    const objection = ranks.objection.get(clause);
    let factor = 1;
    if (priority !== undefined) factor *= Math.max(1, FIRST_PRIORITY * BY_RANK ** priority);
    if (objection !== undefined) factor *= Math.max(1, FIRST_OBJECTION * BY_RANK ** objection);
    if (priority === undefined && objection === undefined && named >= TELLING) factor = UNNAMED;
    weights[clause] = (weights[clause] ?? 0) * factor;
  }
}

/** Points per option: weights summing to 100, each clause's best option worth its whole weight. */
function pointsOf(situation: Situation, values: Float64Array, weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const points = new Float64Array(values.length);
  situation.space.sizes.forEach((size, clause) => {
    const row = clause * ROW;
    const best = Math.max(1e-9, largest(values, row, row + size));
    const weight = (100 * (weights[clause] ?? 0)) / total;
    for (let cell = row; cell < row + size; cell++) points[cell] = weight * ((values[cell] ?? 0) / best);
  });
  return points;
}

/**
 * 21 candidate walk-away values x 3 styles of concession (Faratin et al. 1998), each weighed by how well it explains
 * what was signed and refused; a text's worth is only an estimate, so both are likelihoods, not proofs.
 */
function estimateWalkAway(conduct: Conduct, points: Float64Array, days: number): number {
  const events = conduct.observations.filter(({ offer }) => offer.text !== null).slice(-EVENTS);
  const worths = events.map(({ offer }) => (offer.text ? estimatedWorth({ points }, offer.text) : 0));
  let mass = 0;
  let walkAway = 0;
  for (const style of STYLES) {
    const shares = events.map((event) => conceded(style, (event.day - 0.5) / days));
    for (const candidate of CANDIDATES) {
      let weight = Math.exp(-(((candidate - USUAL_WALK_AWAY) / USUAL_SPREAD) ** 2) / 2);
      for (let i = 0; i < events.length; i++) {
        const asked = OPENING_DEMAND - (OPENING_DEMAND - candidate) * (shares[i] ?? 0);
        const agrees = logistic(((worths[i] ?? 0) - asked) / NOISE);
        weight *= 0.05 + 0.9 * (events[i]?.kind === 'refused' ? 1 - agrees : agrees);
      }
      mass += weight;
      walkAway += weight * candidate;
    }
  }
  return walkAway / mass;
}

function largest(values: Float64Array, from: number, to: number): number {
  let most = values[from] ?? 0;
  for (let cell = from + 1; cell < to; cell++) most = Math.max(most, values[cell] ?? 0);
  return most;
}

/** Share of the way from its opening demand to its walk-away value that a style has gone at this point of the clock. */
function conceded(style: number, elapsed: number): number {
  return Math.min(1, Math.max(0, elapsed)) ** (1 / style);
}
