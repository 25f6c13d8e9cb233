// A thread that reckons one scenario's bargaining space, so that the server's own goes on answering; knows no server.
import { parentPort, workerData } from 'node:worker_threads';
import { scenarioSpace } from '../../app/the-game.ts';

parentPort?.postMessage(scenarioSpace(workerData));
