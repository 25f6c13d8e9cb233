// How unit and integration tests run; browser tests are Playwright's and live in e2e/.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,server,client,scripts}/**/*.test.{ts,tsx}'],
    setupFiles: ['scripts/fixed-seed.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
