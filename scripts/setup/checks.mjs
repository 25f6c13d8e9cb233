// The list of what `npm test` runs, in order; how each is counted is the tally's business.
import path from 'node:path';
import { cache } from './paths.mjs';

/** Each runner's own report, in JSON. */
export const reports = {
  vitest: path.join(cache, 'test/vitest.json'),
  playwright: path.join(cache, 'test/playwright.json'),
};

const tsc = 'node_modules/typescript/bin/tsc';

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {readonly (readonly string[])[]} commands arguments for Node, run until one fails
 * @property {string} [report] file with the runner's counts; without one the check as a whole counts as one test
 * @property {number} minutes after which it is stopped and has failed
 */

/** @type {readonly Check[]} */
export const checks = [
  {
    title: 'Format and lint',
    commands: [['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
    minutes: 2,
  },
  {
    title: 'Types',
    commands: [
      [tsc, '-p', 'tsconfig.json', '--noEmit'],
      [tsc, '-p', 'tsconfig.server.json', '--noEmit'],
      [tsc, '-p', 'tsconfig.client.json', '--noEmit'],
    ],
    minutes: 2,
  },
  {
    title: 'Unused code',
    commands: [['node_modules/knip/bin/knip.js', '--no-progress']],
    minutes: 2,
  },
  {
    // Before the tests, because some of them start the built server.
    title: 'Build',
    commands: [['scripts/build.mjs', '--force']],
    minutes: 3,
  },
  {
    title: 'Unit and integration tests',
    commands: [
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reports.vitest}`,
      ],
    ],
    report: reports.vitest,
    minutes: 8,
  },
  {
    title: 'Browser tests',
    commands: [
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--project=desktop',
        '--project=phone',
        '--reporter=list,json',
      ],
    ],
    report: reports.playwright,
    minutes: 8,
  },
];
