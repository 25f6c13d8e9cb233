// Judges imports by the rooms they join; every rule about who may import whom is here or in rooms.ts.
import type { Found, SourceFile, Target } from './read-source.ts';
import { isIn, pureRooms, type Room, roomOf, testPackages } from './rooms.ts';

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);

/** Code that only tests use: not shipped, so it may use the test packages. */
const isForTests = (file: string) => isTest(file) || file.includes('/testing/') || file.endsWith('-suite.ts');

/** Tools that try the server out, as tests do; nothing else that ships reaches for what is for tests. */
const testBenches: readonly string[] = ['server/cli', 'server/faults', 'server/bench', 'server/rehearsal'];

/** A test of the server may set up whatever it likes from the server, to see its own part in a whole game. */
function seenBy(file: string, room: Room): readonly string[] {
  return isTest(file) && isIn(file, 'server') ? [...room.sees, 'server', 'shared'] : room.sees;
}

function mayImportFile(file: string, room: Room, to: string): boolean {
  if (room.hides?.some((folder) => isIn(to, folder))) return false;
  if (isForTests(to) && !isForTests(file) && !testBenches.some((folder) => isIn(file, folder))) return false;
  if (isForTests(file) && isIn(to, 'assets')) return true;
  return [room.at, ...seenBy(file, room)].some((folder) => isIn(to, folder));
}

function mayImportPackage(file: string, room: Room, name: string): boolean {
  if (isForTests(file) && testPackages.includes(name)) return true;
  const { packages } = room;
  return 'only' in packages ? packages.only.includes(name) : !packages.except.includes(name);
}

function isAllowed(file: string, room: Room, target: Target): boolean {
  switch (target.kind) {
    case 'file':
      return mayImportFile(file, room, target.path);
    case 'package':
      return mayImportPackage(file, room, target.name);
    case 'node':
      return room.node || isTest(file);
    case 'unclear':
      // A script that starts what was just built cannot name it beforehand.
      return isIn(file, 'scripts');
  }
}

function nameOf(target: Target): string {
  switch (target.kind) {
    case 'file':
      return target.path;
    case 'package':
    case 'node':
      return target.name;
    case 'unclear':
      return target.text;
  }
}

/** @returns one sentence for every import that follows no arrow, and for every file in a room nobody has named */
export function forbiddenArrows(files: readonly Pick<SourceFile, 'path' | 'imports'>[]): readonly string[] {
  return files.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (room === undefined) return [`${path} is in no room: name the room in scripts/house/rooms.ts`];
    const bad = imports.filter(({ what }) => !isAllowed(path, room, what));
    return bad.map(({ line, what }) => `${path}:${line} must not import ${nameOf(what)}`);
  });
}

const impure: readonly string[] = [
  'Date',
  'Math.random',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Promise',
  'async',
  'await',
  'fetch',
  'process',
  'globalThis',
];

/** @returns one sentence for every use of clock, chance, timer or promise in a room that must be pure, tests apart */
export function impureCode(files: readonly { path: string; names: readonly Found<string>[] }[]) {
  const pure = files.filter(({ path }) => pureRooms.some((room) => isIn(path, room)) && !isTest(path));
  return pure.flatMap(({ path, names }) =>
    names
      .filter(({ what }) => impure.includes(what))
      .map(({ line, what }) => `${path}:${line} must not use ${what}: take the value as an argument`),
  );
}
