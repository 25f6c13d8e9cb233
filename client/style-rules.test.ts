// Rules that hold for every style sheet and component: no literal colours, no token that does not exist.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(css|tsx)$/.test(file) && !file.endsWith('.test.tsx') && !file.startsWith('scenes'),
);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

test.each(files.filter((file) => file !== 'tokens.css'))('%s has no literal colour', (file) => {
  const text = withoutComments(read(file));
  expect(text).not.toMatch(/#[0-9a-f]{3}(?:[0-9a-f]{3})?\b(?![^\n]*url)/i);
  expect(text).not.toMatch(/\b(?:rgba?|hsla?|oklch|lab)\(/);
  expect(text).not.toMatch(/:\s*(?:white|black|red|green|blue|gr[ae]y|yellow|orange|purple)\s*[;,)]/);
});

test('every custom property that is read is set somewhere', () => {
  const all = files.map(read);
  const set = new Set(
    all.flatMap((text) => [...text.matchAll(/['"]?(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name)),
  );
  const missing = files.flatMap((file, index) =>
    [...withoutComments(all[index] ?? '').matchAll(/var\((--[\w-]+)\)/g)]
      .map(([, name]) => name)
      .filter((name) => name && !set.has(name) && !name.endsWith('-'))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});
