// Owns the spreading of games over threads and the putting of their results back in order; plays none itself.

import { Worker } from 'node:worker_threads';
import { type GameTask, type PlayedGame, playGame } from './played-game.ts';

/** Games that may be played ahead of the oldest one still missing, for each thread: bounds what waits in memory. */
const AHEAD = 4;

/**
 * Plays games 1 to `games` and hands each to `take` in that order, whatever the number of threads. One thread means
 * this one. Rejects when a thread fails; the others are stopped first.
 */
export async function playGames(
  task: GameTask,
  games: number,
  workers: number,
  take: (game: PlayedGame) => void,
): Promise<void> {
  if (workers <= 1) {
    for (let number = 1; number <= games; number++) take(playGame(task, number));
    return;
  }
  const crew = Array.from({ length: Math.min(workers, games) }, () => startWorker(task));
  try {
    await shareOut(crew, games, take);
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
}

/** The worker is compiled beside this module, so this part runs in the build only. */
function startWorker(task: GameTask): Worker {
  return new Worker(new URL('./simulate-worker.js', import.meta.url), { workerData: task });
}

function shareOut(crew: readonly Worker[], games: number, take: (game: PlayedGame) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = new Map<number, PlayedGame>();
    const idle = new Set(crew);
    let given = 0;
    let taken = 0;
    const giveOut = () => {
      for (const worker of idle) {
        if (given >= games || given >= taken + AHEAD * crew.length) return;
        idle.delete(worker);
        worker.postMessage(++given);
      }
    };
    const done = (worker: Worker, game: PlayedGame) => {
      idle.add(worker);
      waiting.set(game.number, game);
      for (let next = waiting.get(taken + 1); next; next = waiting.get(taken + 1)) {
        waiting.delete(++taken);
        take(next);
      }
      if (taken === games) resolve();
      else giveOut();
    };
    for (const worker of crew) {
      worker.on('message', (game: PlayedGame) => done(worker, game));
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`a thread of the simulation ended with code ${code}`)));
    }
    giveOut();
  });
}
