// How unit and integration tests run; browser tests are Playwright's and live in e2e/.
import { defineConfig } from 'vitest/config';

/** Rooms whose modules hold nothing but what follows from their arguments: their tests may share them, and load them once. */
const pure = ['{shared,server/rules,server/delegates}/**/*.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['scripts/fixed-seed.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['{server,client,scripts}/**/*.test.{ts,tsx}'], exclude: pure },
      },
    ],
  },
});
