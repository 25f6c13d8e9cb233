// Owns frames that no client sends: wrong at every level from the WebSocket up to the command. Knows no server.
import type { Random } from '../../shared/kernel/index.ts';
import { commandTypes } from '../../shared/protocol/index.ts';
import { frameOf, opcodes } from './raw-line.ts';

export interface FuzzFrame {
  readonly kind: string;
  /** The bytes of one frame, or of a few that belong together. */
  readonly bytes: Buffer;
}

type Make = (random: Random) => Buffer;

/** Commands that are well formed and always refused: nothing has these ids. */
const refusedCommands: readonly Readonly<Record<string, unknown>>[] = [
  { id: 'fuzz-command', type: 'proposal.sign', proposal: 'P-777' },
  { id: 'fuzz-command', type: 'proposal.decline', proposal: 'P-777', reason: 'no' },
  { id: 'fuzz-command', type: 'order.unseal', sealed: 'UA-777' },
  { id: 'fuzz-command', type: 'order.seal', order: 'no-such-order', points: 1, target: {} },
  { id: 'fuzz-command', type: 'message.send', to: ['XX'], words: { text: 'hello' }, attaches: 'P-777' },
  { id: 'fuzz-command', type: 'seat.hand', delegation: 'XX', to: 'scripted' },
  {
    id: 'fuzz-command',
    type: 'proposal.table',
    track: 'settlement',
    clauses: { X99: 1 },
    expiresOn: 5,
    audience: 'table',
  },
];

/** Written out, because JSON.stringify would not write some of them. */
const junkValues: readonly string[] = [
  'null',
  'true',
  '-0',
  '1e999',
  '-1e999',
  'NaN',
  'Infinity',
  'undefined',
  '1.5',
  '9007199254740993',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '"constructor"',
  '"../../etc/passwd"',
  '"<script>"',
  `"${'x'.repeat(3_000)}"`,
  '[]',
  '{}',
  '[[]]',
  '{"__proto__":{"host":true}}',
  '{"constructor":{"prototype":{"host":true}}}',
  '{"toString":1,"valueOf":2,"toJSON":3}',
  '{"length":1e9}',
  '{"_placeholder":true,"num":0}',
  '{"_placeholder":true,"num":-1}',
  '{"then":1}',
];

const randomBytes = (random: Random, most: number): Buffer =>
  Buffer.from(Array.from({ length: random.int(most) }, () => random.int(256)));

/** One field in place of another value, left out, doubled, or added. */
function twistedCommand(random: Random): string {
  const fields = Object.entries(random.pick(refusedCommands)).map(([name, value]): [string, string] => [
    name,
    JSON.stringify(value),
  ]);
  const at = random.int(fields.length);
  const field = fields[at] ?? ['id', '1'];
  const junk = random.pick(junkValues);
  const draw = random.next();
  if (draw < 0.6) fields[at] = [field[0], junk];
  else if (draw < 0.7) fields.splice(at, 1);
  else if (draw < 0.8) fields.push([field[0], junk]);
  else fields.push([random.pick(['__proto__', 'constructor', 'prototype', 'host', 'xstate', 'type ']), junk]);
  return `{${fields.map(([name, value]) => `"${name}":${value}`).join(',')}}`;
}

const event = (payload: string): Buffer => frameOf(`421["command",${payload}]`);

/** A frame that is right but for some of its bytes. */
function flipped(random: Random): Buffer {
  const text = Buffer.from(`421["command",${JSON.stringify(random.pick(refusedCommands))}]`);
  // Mostly within ASCII: what is not UTF-8 never gets as far as a parser.
  const letters = random.chance(0.8) ? 128 : 256;
  for (let i = 0; i <= random.int(4); i++) text[random.int(text.length)] = random.int(letters);
  return frameOf(text);
}

function nested(random: Random): Buffer {
  const depth = random.pick([30, 300, 3_000, 7_000]);
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  const whole = `${open.repeat(depth)}1${random.chance(0.8) ? close.repeat(depth) : ''}`;
  return event(whole.slice(0, 16_000));
}

const engineJunk: readonly string[] = [
  '',
  '0',
  '1',
  '3',
  '5',
  '6',
  '7',
  '9',
  '2probe',
  '3probe',
  '4',
  'b',
  'bAAAA',
  '\u0000',
];

const socketJunk: readonly string[] = [
  '40',
  '40{"token":1}',
  '40/other,{"token":"x"}',
  '41',
  '41/other,',
  '42',
  '42[]',
  '42["command"]',
  '42[1]',
  '42{}',
  '42"command"',
  '42["command",{}',
  '42["disconnect"]',
  '42["disconnecting"]',
  '42["connect"]',
  '42["newListener",1]',
  '42["__proto__",{}]',
  '42["welcome",{"view":{}}]',
  '42/other,["command",{}]',
  '4299999999999999999999["command",{}]',
  '42-1["command",{}]',
  '431[]',
  '43[1]',
  '44{"message":"no"}',
  '451-["command",{"_placeholder":true,"num":0}]',
  '45999999999-["command",{"_placeholder":true,"num":0}]',
  '45-["command"]',
  '461-1[{"_placeholder":true,"num":0}]',
  '47',
  '49["command"]',
  '42["command",{"id":"fuzz-command","type":"ready.declare","ready":true}]',
];

/** Wrong below Engine.IO (RFC 6455): such a line cannot go on. */
const wireJunk: readonly Make[] = [
  (random) => frameOf('3', { opcode: 3 + random.int(5) }),
  (random) => frameOf('3', { opcode: 11 + random.int(5) }),
  () => frameOf('3', { rsv1: true }),
  () => frameOf('3', { masked: false }),
  () => frameOf('x'.repeat(200), { opcode: opcodes.ping }),
  () => frameOf('x', { opcode: opcodes.ping, fin: false }),
  () => frameOf('x', { opcode: opcodes.continuation }),
  () => Buffer.concat([frameOf('4', { fin: false }), frameOf('2[]', { fin: true })]),
  () => frameOf(Buffer.from([0xff, 0xfe, 0xc0]), {}),
  () => frameOf(Buffer.from([0x03]), { opcode: opcodes.close }),
  (random) => frameOf(Buffer.from([0x00, random.int(256)]), { opcode: opcodes.close }),
  (random) => frameOf('3', { claimed: random.pick([2 ** 31, 2 ** 53, 100_000]) }),
  (random) => randomBytes(random, 64),
];

const kinds: readonly (readonly [kind: string, share: number, make: Make])[] = [
  ['command', 40, (random) => event(twistedCommand(random))],
  ['value', 12, (random) => event(random.pick(junkValues))],
  ['type', 6, (random) => event(`{"id":"fuzz-command","type":"${random.pick(commandTypes)}","x":1}`)],
  ['flipped', 12, flipped],
  ['nested', 6, nested],
  ['socket.io', 10, (random) => frameOf(random.pick(socketJunk))],
  ['engine.io', 6, (random) => frameOf(random.pick(engineJunk))],
  ['binary', 4, (random) => frameOf(randomBytes(random, 200), { opcode: opcodes.binary })],
  ['websocket', 4, (random) => random.pick(wireJunk)(random)],
];

const shares = kinds.reduce((sum, [, share]) => sum + share, 0);

/** A frame of chance. None of them is a command that may change anything. */
export function fuzzFrame(random: Random): FuzzFrame {
  let draw = random.int(shares);
  for (const [kind, share, make] of kinds) {
    draw -= share;
    if (draw < 0) return { kind, bytes: make(random) };
  }
  throw new Error('the shares do not add up');
}

/** A body for a polling POST: one or many packets, right or wrong. */
export function fuzzBody(random: Random): Buffer {
  const packet = (): string => {
    const draw = random.next();
    if (draw < 0.5) return `421["command",${twistedCommand(random)}]`;
    return random.pick(draw < 0.75 ? socketJunk : engineJunk);
  };
  if (random.chance(0.1)) return randomBytes(random, 2_000);
  const packets = Array.from({ length: 1 + random.int(5) }, packet).join('\u001e');
  return Buffer.from(packets.slice(0, 16_000));
}
