// The rooms of the house and what each may import: the one place where an arrow is allowed. Knows no file.

/** Packages a room may import: those named, or all but those named. `zod` stands for `zod/mini` as well. */
type Packages = { readonly only: readonly string[] } | { readonly except: readonly string[] };

export interface Room {
  /** The folder, or file, that is the room; the longest that fits a file is the file's room. */
  readonly at: string;
  /** Folders whose files it may import, besides its own. */
  readonly sees: readonly string[];
  /** Folders it may not import although `sees` holds them. */
  readonly hides?: readonly string[];
  readonly packages: Packages;
  /** Whether it may import Node's own modules. */
  readonly node: boolean;
}

const none: Packages = { only: [] };
const zod: Packages = { only: ['zod'] };
const any: Packages = { except: [] };

const shared: readonly Room[] = [
  { at: 'shared/kernel', sees: [], packages: none, node: false },
  { at: 'shared/catalogue', sees: ['shared/kernel'], packages: zod, node: false },
  { at: 'shared/vocabulary', sees: ['shared/kernel'], packages: zod, node: false },
  { at: 'shared/treaty', sees: ['shared/kernel', 'shared/catalogue'], packages: zod, node: false },
  {
    at: 'shared/views',
    sees: ['shared/kernel', 'shared/catalogue', 'shared/treaty', 'shared/vocabulary'],
    packages: zod,
    node: false,
  },
  { at: 'shared/class-list', sees: ['shared/kernel', 'shared/vocabulary'], packages: none, node: false },
  {
    at: 'shared/handbook',
    sees: ['shared/kernel', 'shared/views'],
    packages: none,
    node: false,
  },
  {
    at: 'shared/protocol',
    sees: ['shared/kernel', 'shared/catalogue', 'shared/treaty', 'shared/vocabulary', 'shared/views'],
    packages: zod,
    node: false,
  },
];

const server: readonly Room[] = [
  { at: 'server/rules', sees: ['shared'], packages: none, node: false },
  {
    at: 'server/rules/machine',
    sees: ['shared', 'server/rules'],
    packages: { only: ['xstate'] },
    node: false,
  },
  { at: 'server/delegates', sees: ['shared'], packages: none, node: false },
  {
    at: 'server/app',
    sees: ['shared', 'server/rules', 'server/delegates'],
    packages: none,
    node: false,
  },
  { at: 'server/adapters', sees: ['shared', 'server/app'], packages: any, node: true },
  { at: 'server/cli', sees: ['shared', 'server'], packages: any, node: true },
  { at: 'server/faults', sees: ['shared', 'server'], packages: any, node: true },
  { at: 'server/rehearsal', sees: ['shared', 'server'], packages: any, node: true },
  { at: 'server/bench', sees: ['shared', 'server'], packages: any, node: true },
  { at: 'server/main.ts', sees: ['shared', 'server'], packages: any, node: true },
  { at: 'server/main.test.ts', sees: ['shared', 'server'], packages: any, node: true },
];

const sceneRoom = 'client/scenes';
const panelRoom = 'client/panels';
const wire = 'socket.io-client';

// Pictures, outlines and texts from assets/ are bundled by Vite; the server reads them from disk instead.
const client: readonly Room[] = [
  { at: 'client', sees: ['shared', 'assets'], packages: { except: [wire, 'phaser'] }, node: false },
  { at: 'client/net', sees: ['shared', 'client', 'assets'], packages: { except: ['phaser'] }, node: false },
  {
    at: 'client/store',
    sees: ['shared', 'client', 'assets'],
    hides: [sceneRoom, panelRoom],
    packages: { except: [wire, 'phaser'] },
    node: false,
  },
  {
    // Signals serve both worlds, so @preact/signals is not Preact here.
    at: sceneRoom,
    sees: ['shared', 'client', 'assets'],
    hides: [panelRoom],
    packages: { except: [wire, 'preact'] },
    node: false,
  },
  {
    at: panelRoom,
    sees: ['shared', 'client', 'assets'],
    hides: [sceneRoom],
    packages: { except: [wire, 'phaser'] },
    node: false,
  },
];

const outside: readonly Room[] = [
  {
    at: 'e2e',
    sees: [],
    packages: { only: ['@playwright/test', 'axe-core', 'playwright', wire] },
    node: true,
  },
  { at: 'scripts', sees: [], packages: any, node: true },
];

export const rooms: readonly Room[] = [...shared, ...server, ...client, ...outside];

/** Folders at the top of the project that hold no code. */
export const foldersWithoutCode: readonly string[] = ['assets', 'docs'];

/** Rooms where the same input must always give the same result: no clock, chance, timer or promise. */
export const pureRooms: readonly string[] = ['server/rules', 'server/delegates'];

/** What tests, and code under a `testing` folder, may import besides. */
export const testPackages: readonly string[] = ['vitest', 'fast-check', '@fast-check/vitest'];

/** Says whether a file is a folder's, or is it. */
export function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}

/** The room of a file, by its path from the project's root; undefined if nobody has named it. */
export function roomOf(file: string): Room | undefined {
  const fitting = rooms.filter((room) => isIn(file, room.at));
  return fitting.sort((a, b) => b.at.length - a.at.length)[0];
}
