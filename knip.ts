// What counts as used: everything that the server, the tools, the browser, the scripts or a test can reach.
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: ['server/main.ts', 'server/cli/*.ts', 'client/main.tsx', 'scripts/*.mjs', 'e2e/**/*.spec.ts'],
  project: ['{shared,server,client,e2e}/**/*.{ts,tsx}', 'client/**/*.css', 'scripts/**/*.{ts,mjs}'],
  // A type may be exported for its readers even where only its own file uses it yet.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    // Fonts are imported in style sheets.
    css: (text: string) =>
      [...text.matchAll(/@(import\s+['"][^'"]+['"])/g)].map(([, found]) => found).join('\n'),
  },
};

export default config;
