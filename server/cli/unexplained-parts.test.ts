// Tests that everything shipped says what it models and where that comes from, and that a file which does not is found out.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario } from '../../shared/catalogue/index.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { unexplainedParts } from './unexplained-parts.ts';

const root = projectRoot(import.meta.url);
const folder = 'assets/scenarios';

function read(file: string): Scenario {
  const scenario = parseScenario(JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')));
  if (!scenario.ok) throw new Error(`${file}: ${JSON.stringify(scenario.error)}`);
  return scenario.value;
}

const shipped = fs
  .readdirSync(path.join(root, folder))
  .filter((name) => name.endsWith('.json'))
  .map((name) => read(`${folder}/${name}`));
const originals = shipped.filter(({ twinOf }) => twinOf === undefined);
const twins = shipped.filter(({ twinOf }) => twinOf !== undefined);

const idsOf = ({ treaty, orders, tracks, injects = [] }: Scenario): readonly string[] =>
  [treaty.clauses, treaty.clauses.flatMap(({ options }) => options), orders, tracks, injects]
    .flat()
    .map(({ id }) => id);

describe('what is shipped', () => {
  it.each(originals.map((one) => [one.id, one] as const))('%s leaves nothing unexplained', (_, scenario) => {
    expect(unexplainedParts(scenario)).toEqual([]);
    for (const { id, explain = '' } of [...scenario.orders, ...scenario.tracks]) {
      expect([id, explain === '']).toEqual([id, false]);
    }
  });

  it.each(twins.map((one) => [one.id, one] as const))(
    '%s leaves it to its original, which has all of it',
    (_, twin) => {
      const original = originals.find(({ id }) => id === twin.twinOf);
      expect(original && idsOf(original)).toEqual(idsOf(twin));
      expect(unexplainedParts(twin)).toEqual([]);
    },
  );

  it('are three told in full and two twins, and the authors’ template', () => {
    expect([originals.length, twins.length]).toEqual([3, 2]);
    expect(unexplainedParts(read('docs/authors/template.json'))).toEqual([]);
  });
});

describe('a file that leaves something out', () => {
  const whole = read(`${folder}/thirty-days.json`);
  const without = <T extends { readonly models?: string }>(parts: readonly T[]): readonly T[] =>
    parts.map((one, at) => (at === 0 ? { ...one, models: undefined } : one));

  it('is told the first of every kind', () => {
    const [first, ...rest] = whole.treaty.clauses;
    if (!first) throw new Error('thirty-days has no clause');
    const faulty: Scenario = {
      ...whole,
      treaty: {
        ...whole.treaty,
        clauses: [{ ...first, models: undefined, options: without(first.options) }, ...rest],
      },
      orders: without(whole.orders),
      tracks: without(whole.tracks),
      injects: without(whole.injects ?? []),
    };
    expect(unexplainedParts(faulty)).toEqual([
      { kind: 'clauses', ids: ['C01'] },
      { kind: 'options', ids: ['C01a'] },
      { kind: 'orders', ids: ['procure-abroad'] },
      { kind: 'tracks', ids: ['stock'] },
      { kind: 'injects', ids: ['quiet-night'] },
    ]);
  });

  it('needs words or a tag for where it comes from, and may give either', () => {
    const [order] = whole.orders;
    if (!order) throw new Error('thirty-days has no order');
    const withOrder = (source: string | undefined, src: readonly string[]) =>
      unexplainedParts({ ...whole, orders: [{ ...order, source, src }] });
    expect(withOrder(undefined, [])).toEqual([{ kind: 'orders', ids: ['procure-abroad'] }]);
    expect(withOrder('Drafting choice made for this game.', [])).toEqual([]);
    expect(withOrder(undefined, ['GAME'])).toEqual([]);
  });
});
