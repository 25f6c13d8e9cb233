// The page that records the fault tests says of each what the test says of itself.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../adapters/project-root.ts';
import { faultTests } from './fault-tests.ts';

const lines = fs.readFileSync(path.join(projectRoot(), 'docs/reliability.md'), 'utf8').split('\n');

describe('docs/reliability.md', () => {
  it.each(faultTests.map((test) => [test.number, test] as const))(
    'has the title, bar, command and cycles of test %i',
    (number, { title, bar, cycles: { full } }) => {
      const rows = lines.filter((line) => line.startsWith(`| ${number} |`));
      expect(rows).toHaveLength(3);
      const [about = '', command = '', result = ''] = rows;
      expect(about.startsWith(`| ${number} | ${title} | `) && about.endsWith(` | ${bar} |`)).toBe(true);
      expect(command).toContain(`--test ${number} --cycles ${full} --seed 1 --json`);
      expect(result.startsWith(`| ${number} | ${full.toLocaleString('en')} | `)).toBe(true);
      expect(lines.filter((line) => line.startsWith(`**${number}. `))).toHaveLength(1);
    },
  );
});
