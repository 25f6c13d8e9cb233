// Owns the commands that the model and the machine are both given: any seat, any type, mostly about things that exist.
import type { Random } from '../../shared/kernel/index.ts';
import type { Command, Intent, Track } from '../../shared/protocol/index.ts';
import type { ModelCommand } from './model-session.ts';
import { hostsSeat, type Model } from './model-state.ts';

type Maker = (model: Model, random: Random, seat: string) => Intent;

/** The next command; `n` numbers it. */
export function randomCommand(model: Model, random: Random, n: number): ModelCommand {
  const id = `model-${String(n).padStart(6, '0')}`;
  const onward = random.chance(0.6) ? goOn(model, random) : null;
  if (onward) return { seat: onward.seat, command: { ...onward.intent, id } };
  if (random.chance(model.phase === 'lobby' ? 0.5 : 0.03)) return bySystem(model, random);
  const seated = [...model.seats].filter(([, { occupant }]) => occupant !== 'free');
  const host = hostsSeat(model) ?? seated[0]?.[0] ?? '';
  const seat = random.chance(0.1) ? host : random.pick(seated)[0];
  const maker = random.chance(seat === host ? 0.15 : 0.02) ? random.pick(hosts) : random.pick(makers);
  return { seat, command: { ...maker(model, random, seat), id } };
}

/** Where there is little to do, what leads to where there is more; null by day. */
function goOn(model: Model, random: Random): { readonly seat: string; readonly intent: Intent } | null {
  const { phase, paused, stage } = model;
  const host = hostsSeat(model) ?? '';
  if (phase === 'lobby') return random.chance(0.4) ? { seat: host, intent: { type: 'session.start' } } : null;
  if (paused) return { seat: host, intent: { type: 'session.resume' } };
  if (phase !== 'briefing' && stage === 'deliberation') return null;
  const late = [...model.seats].filter(([, seat]) => seat.occupant !== 'free' && !seat.ready);
  return late.length > 0
    ? { seat: random.pick(late)[0], intent: { type: 'ready.declare', ready: true } }
    : null;
}

function bySystem(model: Model, random: Random): ModelCommand {
  if (model.phase === 'lobby' || random.chance(0.05))
    return { seat: null, command: { type: 'member.join', delegation: someSeat(model, random, '') } };
  const late = random.chance(0.3) ? random.int(3) : 0;
  return { seat: null, command: { type: 'clock.fired', timer: model.timers - late } };
}

const someSeat: (model: Model, random: Random, seat: string) => string = (model, random) =>
  random.chance(0.02) ? 'NOBODY' : random.pick([...model.seats.keys()]);

const someSeats = (model: Model, random: Random, most: number): string[] =>
  Array.from({ length: random.int(most + 1) }, () => someSeat(model, random, ''));

/** Mostly one that awaits this seat, else any, else one that never was. */
function someText(model: Model, random: Random, seat: string): string {
  const texts = [...model.texts.values()];
  const awaiting = texts.filter(
    ({ state, signatories, signed }) => state === 'open' && signatories.includes(seat) && !signed.has(seat),
  );
  if (awaiting.length > 0 && random.chance(0.8)) return random.pick(awaiting).id;
  return texts.length > 0 && random.chance(0.9) ? random.pick(texts).id : 'P-999';
}

function someChoices({ scenario }: Model, random: Random, most: number): Record<string, number> {
  const some = random
    .shuffle(scenario.treaty.clauses)
    .slice(0, most - random.int(most + (random.chance(0.1) ? 1 : 0)));
  return Object.fromEntries(
    some.map(({ id, options }) => [id, random.int(options.length + (random.chance(0.05) ? 1 : 0))]),
  );
}

const ready: Maker = (_model, random) => ({ type: 'ready.declare', ready: random.chance(0.7) });

const tableText: Maker = (model, random, seat) => {
  const tracks: readonly Track[] = [
    'truce terms',
    'truce terms',
    'confidence measure',
    'extension',
    'settlement',
  ];
  const track = random.pick(tracks);
  const whole = track === 'settlement' && random.chance(0.8);
  const clauses = whole
    ? { ...someChoices(model, random, 4), ...settlementOf(model, random) }
    : someChoices(model, random, track === 'extension' ? 1 : 3);
  const today = model.phase === 'truce' ? model.day : 0;
  return {
    type: 'proposal.table',
    track,
    clauses,
    ...(random.chance(0.3) && { conditions: someChoices(model, random, 2) }),
    ...(random.chance(0.2) && { signatories: someSeats(model, random, 2) }),
    expiresOn: Math.max(0, Math.min(365, today + random.int(6) - 1)),
    audience: random.chance(0.7)
      ? 'table'
      : [...someSeats(model, random, 4), ...random.shuffle([...model.seats.keys()]).slice(0, 2)],
    ...(random.chance(0.2) && { parent: someText(model, random, seat) }),
    ...(random.chance(0.1) && { singleText: true }),
  };
};

const settlementOf = ({ scenario, inForce }: Model, random: Random): Record<string, number> =>
  Object.fromEntries(
    scenario.settlement.clauses.map((id) => {
      const options = scenario.treaty.clauses.find((clause) => clause.id === id)?.options.length ?? 2;
      return [id, random.chance(0.5) ? (inForce[id] ?? 0) : random.int(options)];
    }),
  );

const seal: Maker = ({ scenario }, random, seat) => {
  const own = scenario.orders.filter(({ by }) => by.includes(seat));
  const order = random.pick(own.length > 0 && random.chance(0.9) ? own : scenario.orders);
  const [least, most] = order.cost.capacity;
  const points = Math.max(1, least - 1 + random.int(most - least + 3));
  const target = order.target.kind === 'sector' ? { sector: random.pick(scenario.sectors).id } : {};
  return { type: 'order.seal', order: order.id, points, target };
};

const unseal: Maker = (model, random, seat) => {
  const { sealed } = model.seats.get(seat) ?? { sealed: new Map<string, string>() };
  const id = sealed.size > 0 && random.chance(0.9) ? random.pick([...sealed.keys()]) : `${seat}-99`;
  return { type: 'order.unseal', sealed: id };
};

const answer: Maker = (model, random) => {
  const given = random.pick(['accept', 'accept', 'stall', 'questions', 'conditions'] as const);
  const named = (given === 'conditions') === random.chance(0.9);
  return { type: 'terms.answer', answer: given, ...(named && { conditions: someChoices(model, random, 2) }) };
};

const say: Maker = (model, random, seat) => ({
  type: 'message.send',
  to: random.chance(0.5) ? 'table' : someSeats(model, random, 3),
  words: { text: 'Noted.' },
  ...(random.chance(0.3) && { attaches: someText(model, random, seat) }),
});

const sign: Maker = (model, random, seat) => ({
  type: 'proposal.sign',
  proposal: someText(model, random, seat),
});
const decline: Maker = (model, random, seat) => ({
  type: 'proposal.decline',
  proposal: someText(model, random, seat),
  reason: 'No.',
});
const withdraw: Maker = (model, random, seat) => ({
  type: 'proposal.withdraw',
  proposal: someText(model, random, seat),
});
const state: Maker = () => ({ type: 'statement.make', words: { text: 'We hold to the text.' } });
const record: Maker = () => ({ type: 'decision.record', about: 'text', because: 'It was time.' });

/** As often as they stand here. */
const makers: readonly Maker[] = [
  ...Array<Maker>(5).fill(ready),
  ...Array<Maker>(9).fill(tableText),
  ...Array<Maker>(12).fill(sign),
  ...Array<Maker>(5).fill(seal),
  ...Array<Maker>(3).fill(answer),
  ...Array<Maker>(2).fill(decline),
  say,
  say,
  withdraw,
  unseal,
  state,
  record,
];

const plain =
  (
    type: Exclude<Command['type'], 'session.branch' | 'session.rematch'> & `${'session' | 'day'}.${string}`,
  ): Maker =>
  () => ({ type });

const hosts: readonly Maker[] = [
  plain('session.start'),
  plain('session.pause'),
  plain('session.resume'),
  plain('session.resume'),
  plain('session.archive'),
  plain('day.close'),
  (_model, random) => ({ type: 'time.add', seconds: 1 + random.int(60) }),
  (model, random) => ({
    type: 'seat.hand',
    delegation: someSeat(model, random, ''),
    to: random.chance(0.8) ? 'scripted' : 'free',
  }),
  (model, random) => ({
    type: 'host.hand',
    member: random.chance(0.1) ? 'M99' : random.pick(model.members).id,
  }),
];
