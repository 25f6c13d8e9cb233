import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stageTokens } from './theme.ts';

const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8');

test.each(stageTokens)('the stylesheet sets --%s, which the stage reads', (token) => {
  expect(css).toContain(`--${token}:`);
});
