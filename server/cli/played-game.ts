// Owns one simulated game and what is told of it: plain figures and, if wanted, its facts as lines; knows no other game.

import { performance } from 'node:perf_hooks';
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Choices, EndingKind } from '../../shared/views/index.ts';
import { type HeadlessResult, playHeadless } from '../app/play-headless.ts';
import { evolve, type SessionState } from '../rules/rules.ts';

/** What all games of one run have in common. Plain data: it travels to other threads. */
export interface GameTask {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly termsDays: number;
  /** Whether each game is replayed from its facts and compared. */
  readonly verify: boolean;
  /** Whether the facts are wanted as lines of JSON. */
  readonly facts: boolean;
}

/** One game's outcome. Plain data: it travels between threads. */
export interface PlayedGame {
  /** Counted from 1. */
  readonly number: number;
  /** Null for a game that got stuck. */
  readonly ending: EndingKind | null;
  readonly day: number;
  /** The text in force at the end. */
  readonly text: Choices;
  readonly redLineCrossings: number;
  readonly illegalCommands: number;
  readonly stuck: boolean;
  /** Whether the replay gave the same state; true when nobody asked. */
  readonly replaysAlike: boolean;
  /** How often each order was given, those never given left out. */
  readonly orders: Readonly<Record<string, number>>;
  /** Time the game alone took, in milliseconds. */
  readonly ms: number;
  /** One line for each fact, each ending in a line feed; empty unless wanted. */
  readonly lines: string;
}

/** Plays game `number` of a run: the same number gives the same game, whoever plays it. */
export function playGame(task: GameTask, number: number): PlayedGame {
  const began = performance.now();
  const result = playHeadless(task.scenario, {
    seed: `${task.seed}-${number}`,
    termsDays: task.termsDays,
  });
  const ms = performance.now() - began;
  const { ending, day, treaty } = result.state;
  return {
    number,
    ending: ending?.kind ?? null,
    day,
    text: treaty.inForce,
    redLineCrossings: result.redLineCrossings.length,
    illegalCommands: result.illegal.length,
    stuck: result.stuck,
    replaysAlike: !task.verify || replaysAlike(result),
    orders: ordersGiven(result),
    ms,
    lines: task.facts ? linesOf(number, result) : '',
  };
}

function ordersGiven({ state }: HeadlessResult): Readonly<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const { order } of state.resolved) times[order] = (times[order] ?? 0) + 1;
  return times;
}

/** Whether folding the facts alone gives the state the game ended in, to the last byte. */
function replaysAlike(result: HeadlessResult): boolean {
  const replayed = result.facts.reduce<SessionState | null>(evolve, null);
  return JSON.stringify(replayed) === JSON.stringify(result.state);
}

function linesOf(game: number, result: HeadlessResult): string {
  return result.facts.map((fact) => `${JSON.stringify({ game, ...fact })}\n`).join('');
}
