// Owns one thread of the simulation: plays the games whose numbers it is sent and answers with what came of each.

import { parentPort, workerData } from 'node:worker_threads';
import { type GameTask, playGame } from './played-game.ts';

const task = workerData as GameTask;

parentPort?.on('message', (number: number) => parentPort?.postMessage(playGame(task, number)));
