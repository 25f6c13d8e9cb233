// Owns the note a delegation leaves for the debrief: what it did and the true figures behind it; decides nothing.

import type { Intent } from '../../shared/protocol/index.ts';
import type { ClauseId } from '../../shared/views/index.ts';
import { mayGive, type Situation } from './situation.ts';
import { type Mover, movers } from './words.ts';

/** Longest note the wire takes. */
const LONGEST = 600;

/** The note as a command, or nothing where this seat keeps none. */
export function note(situation: Situation, about: string, because: string, subject?: string): Intent[] {
  if (!mayGive(situation, 'decision.record')) return [];
  return [
    {
      type: 'decision.record',
      about,
      ...(subject === undefined ? {} : { subject }),
      because: because.length > LONGEST ? `${because.slice(0, LONGEST - 1)}…` : because,
    },
  ];
}

/** `44.0 against 52.0 for walking away`. */
export function againstWalkingAway(situation: Situation, worth: number): string {
  return `${figure(worth)} against ${figure(situation.walkAway)} for walking away`;
}

/**
 * What moved own worth, in plain words: "Panel and Imports cost me 4.3; Sanctions gave 4.9". At most three clauses a
 * side, the largest first; the figures are the sums of all of them.
 */
export function accountOf(
  situation: Situation,
  text: Int8Array,
  from: Int8Array = situation.inForce,
): string {
  const moved = movers(situation, text, from);
  const costs = moved.filter((one) => one.delta < -0.05);
  const gains = moved.filter((one) => one.delta > 0.05);
  const parts = [
    costs.length > 0 ? `${names(situation, costs)} cost me ${figure(-total(costs))}` : '',
    gains.length > 0 ? `${names(situation, gains)} gave ${figure(total(gains))}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('; ') : 'No clause moved my account';
}

/** A figure as the debrief prints it: one decimal. */
export function figure(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}

function names(situation: Situation, moved: readonly Mover[]): string {
  const shown = moved.slice(0, 3).map((one) => shortName(situation, one.clause));
  const rest = moved.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}

function shortName(situation: Situation, clause: ClauseId): string {
  return situation.scenario.clauses.find((one) => one.id === clause)?.short ?? clause;
}

function total(moved: readonly Mover[]): number {
  return moved.reduce((sum, one) => sum + one.delta, 0);
}
