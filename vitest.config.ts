// How unit and integration tests run; browser tests are Playwright's and live in e2e/.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Rooms whose modules hold nothing but what follows from their arguments, and the page, whose tests set what they read: their
 * tests share modules, which are then loaded once a worker.
 */
const shared = ['{shared,server/rules,server/delegates,client}/**/*.test.{ts,tsx}'];

/** Files that take most of a minute or more, the longest first: begun last, one of them would run on alone. */
const longest = [
  'server/faults/quick.test.ts',
  'server/cli/standing/promises-by-simulation.test.ts',
  'server/cli/standing/tournament.test.ts',
  'server/cli/store-tools.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? longest.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    setupFiles: ['scripts/fixed-seed.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['{server,scripts}/**/*.test.{ts,tsx}'], exclude: shared },
      },
    ],
  },
});
