import { describe, expect, it } from 'vitest';
import { brokenHabits } from './broken-habits.ts';
import { forbiddenArrows, impureCode } from './forbidden-arrows.ts';
import { readHouse, topFolders } from './read-house.ts';
import { readSource } from './read-source.ts';
import { foldersWithoutCode, rooms } from './rooms.ts';

describe('the house as it stands', () => {
  const house = readHouse();

  it('has been read', () => {
    expect(house.length).toBeGreaterThan(50);
    expect(house.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('has only named folders at the top', () => {
    const named = [...foldersWithoutCode, ...rooms.map(({ at }) => at.split('/')[0])];
    const strangers = topFolders().filter((folder) => !named.includes(folder));
    expect(strangers, 'name the room in scripts/house/rooms.ts').toEqual([]);
  });

  it('has no arrow outside the list', () => {
    expect(forbiddenArrows(house)).toEqual([]);
  });

  it('has no clock, chance, timer or promise in the pure rooms', () => {
    expect(impureCode(house)).toEqual([]);
  });

  it('keeps its habits', () => {
    expect(brokenHabits(house)).toEqual([]);
  });
});

const arrow = (from: string, to: string) => forbiddenArrows([readSource(from, `import '${to}';`)]);

describe('arrows', () => {
  it.each([
    ['shared/catalogue/a.ts', '../kernel/index.ts'],
    ['shared/protocol/a.ts', 'zod/mini'],
    ['shared/protocol/a.ts', '../views/index.ts'],
    ['server/rules/topics/a.ts', '../../../shared/views/index.ts'],
    ['server/rules/topics/a.ts', '../machine/step.ts'],
    ['server/rules/machine/a.ts', 'xstate'],
    ['server/rules/a.test.ts', 'fast-check'],
    ['server/rules/testing/a.ts', 'fast-check'],
    ['server/delegates/a.test.ts', '../rules/play.ts'],
    ['server/app/a.ts', '../rules/play.ts'],
    ['server/adapters/a.ts', 'express'],
    ['server/adapters/a.ts', 'node:fs'],
    ['server/cli/a.ts', '../rules/testing/random-player.ts'],
    ['server/main.ts', './adapters/sockets/open.ts'],
    ['client/main.tsx', './scenes/map.ts'],
    ['client/net/a.ts', 'socket.io-client'],
    ['client/scenes/a.ts', 'phaser'],
    ['client/scenes/a.ts', '@preact/signals'],
    ['client/panels/a.tsx', '../store/store.ts'],
    ['client/panels/a.tsx', 'preact/hooks'],
    ['client/store/a.test.ts', 'node:fs'],
    ['client/scenes/a.ts', '../../assets/map/outline.json'],
    ['server/rules/testing/a.ts', '../../../assets/scenarios/a.json'],
    ['e2e/a.spec.ts', './fixtures/server.ts'],
    ['e2e/a.spec.ts', 'socket.io-client'],
  ])('lets %s import %s', (from, to) => {
    expect(arrow(from, to)).toEqual([]);
  });

  it.each([
    ['shared/kernel/a.ts', '../catalogue/index.ts'],
    ['shared/kernel/a.ts', 'zod'],
    ['shared/treaty/a.ts', '../views/index.ts'],
    ['shared/views/a.ts', '../protocol/index.ts'],
    ['shared/views/a.ts', 'node:crypto'],
    ['shared/views/a.ts', '../../server/rules/state.ts'],
    ['server/rules/topics/a.ts', 'xstate'],
    ['server/rules/topics/a.ts', 'node:fs'],
    ['server/rules/topics/a.ts', 'fs'],
    ['server/rules/topics/a.ts', 'fast-check'],
    ['server/rules/topics/a.ts', '../testing/given.ts'],
    ['server/rules/topics/a.ts', '../../app/session.ts'],
    ['server/delegates/a.ts', '../rules/state.ts'],
    ['server/rules/topics/a.ts', '../../../assets/scenarios/a.json'],
    ['server/app/a.ts', '../adapters/clock.ts'],
    ['server/app/a.ts', 'node:crypto'],
    ['server/app/a.ts', 'pino'],
    ['server/adapters/a.ts', '../rules/state.ts'],
    ['server/adapters/a.ts', '../cli/replay.ts'],
    ['server/main.ts', '../client/store/store.ts'],
    ['client/main.tsx', 'socket.io-client'],
    ['client/main.tsx', '../server/rules/state.ts'],
    ['client/net/a.ts', 'node:fs'],
    ['client/panels/a.tsx', 'phaser'],
    ['client/panels/a.tsx', '../scenes/map.ts'],
    ['client/scenes/a.ts', '../panels/treaty.tsx'],
    ['client/scenes/a.ts', 'preact/hooks'],
    ['client/store/a.ts', '../panels/treaty.tsx'],
    ['client/store/a.test.ts', '../scenes/map.ts'],
    ['client/main.test.ts', '../server/app/session.ts'],
    ['e2e/a.spec.ts', '../server/app/session.ts'],
    ['e2e/a.spec.ts', '../shared/protocol/index.ts'],
    ['e2e/a.spec.ts', 'redis'],
  ])('forbids that %s import %s', (from, to) => {
    expect(arrow(from, to)).toHaveLength(1);
  });

  it.each([
    ["import type { State } from '../rules/state.ts';"],
    ["export { state } from '../rules/state.ts';"],
    ["export * from '../rules/state.ts';"],
    ["const rules = await import('../rules/state.ts');"],
    ["type State = import('../rules/state.ts').State;"],
    ["type State = typeof import('../rules/state.ts');"],
    ["import rules = require('../rules/state.ts');"],
    ["const rules = await import('../rules/' + name);"],
  ])('sees through %s', (text) => {
    expect(forbiddenArrows([readSource('server/delegates/a.ts', text)])).toHaveLength(1);
  });

  it.each(['server/magic/a.ts', 'shared/a.ts', 'docs/a.ts', 'magic/a.ts'])(
    'asks for the room of %s',
    (file) => {
      expect(forbiddenArrows([readSource(file, '')])).toEqual([expect.stringContaining('name the room')]);
    },
  );

  it('says where the import is', () => {
    const file = readSource('server/delegates/a.ts', "// One.\nimport '../rules/state.ts';\n");
    expect(forbiddenArrows([file])).toEqual([
      'server/delegates/a.ts:2 must not import server/rules/state.ts',
    ]);
  });

  it('refuses a file that cannot be parsed, rather than find no import in it', () => {
    expect(() => readSource('server/delegates/a.ts', 'import {')).toThrow('cannot be parsed');
  });
});

describe('pure rooms', () => {
  const impure = (text: string, file = 'server/rules/a.ts') => impureCode([readSource(file, text)]);

  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'type When = { at: Date };',
    'const roll = Math.random();',
    "const roll = Math['random']();",
    'setTimeout(f, 1);',
    'setInterval(f, 1);',
    'queueMicrotask(f);',
    'performance.now();',
    'const id = crypto.randomUUID();',
    'async function f() {}',
    'const f = async () => {};',
    'await f();',
    'for await (const x of xs) f(x);',
    'type Later = Promise<void>;',
    'const { now } = Date;',
    'const x = { Date };',
  ])('reject %s', (text) => {
    expect(impure(text)).not.toEqual([]);
    expect(impure(text, 'server/delegates/a.ts')).not.toEqual([]);
  });

  it.each([
    'const x = report.performance;',
    'const x = { performance: 1 };',
    'interface Report { readonly performance: number }',
    'const x = Math.max(1, 2);',
    "const x = 'Date';",
    '// No Date here.',
  ])('accept %s', (text) => {
    expect(impure(text)).toEqual([]);
  });

  it('leave tests and the other rooms alone', () => {
    expect(impure('await f();', 'server/rules/a.test.ts')).toEqual([]);
    expect(impure('await f();', 'server/app/a.ts')).toEqual([]);
  });
});

describe('habits', () => {
  const broken = (text: string, file = 'server/app/a.ts') => brokenHabits([readSource(file, text)]);
  const lines = (count: number) => `// Owns lines.\n${'f();\n'.repeat(count - 1)}`;

  it('allow 250 lines, more only to tests', () => {
    expect(broken(lines(250))).toEqual([]);
    expect(broken(lines(251))).toHaveLength(1);
    expect(broken(lines(251), 'server/app/a.test.ts')).toEqual([]);
  });

  it.each([
    ['a missing opening', 'f();'],
    ['a cast through unknown', '// Owns x.\nconst x = (y as unknown) as X;'],
    ['a leftover', `// Owns x.\n// TO${'DO'}: y`],
    ['a silenced compiler', `// Owns x.\n// @ts-${'ignore'}`],
  ])('reject %s', (_, text) => {
    expect(broken(text)).toHaveLength(1);
  });
});
