// Owns fault test 10: the same commands to the rules' machine and to a model of the public protocol that shares no code with it.
import { isDeepStrictEqual } from 'node:util';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, invariant, type Random } from '../../shared/kernel/index.ts';
import type { Command } from '../../shared/protocol/index.ts';
import { advance } from '../rules/machine/advance.ts';
import { eventOf } from '../rules/machine/events.ts';
import { machineValue } from '../rules/machine/restore.ts';
import {
  type Actor,
  type AnyCommand,
  actorOf,
  evolve,
  type Fact,
  openSession,
  type SessionState,
  step,
} from '../rules/rules.ts';
import { smallScenario } from '../rules/testing/small-scenario.ts';
import type { FaultReport, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { LEADING, type ModelCommand, predict } from './model-session.ts';
import { headOf, hostsSeat, type Model, openModel } from './model-state.ts';
import { abstractModel, abstractState } from './model-view.ts';
import { randomCommand } from './random-command.ts';
import { type Part, type PartedTest, shareOut } from './share-out.ts';
import { thirtyDays } from './shipped-scenario.ts';

/** Commands in a sequence, which may run through several sessions. */
const SEQUENCE_LENGTH = 500;
const COMMANDS_AFTER_THE_END = 8;
const EPOCH = 1_741_651_200_000;

const scenarios: readonly Scenario[] = [
  smallScenario,
  { ...smallScenario, days: 3, extension: { ...smallScenario.extension, opensOn: 2 } },
  thirtyDays,
  { ...thirtyDays, days: 4, extension: { ...thirtyDays.extension, opensOn: 2 } },
];

interface Table {
  readonly scenario: Scenario;
  readonly model: Model;
  state: SessionState;
  at: number;
}

function openTable(random: Random): Table {
  const scenario = random.pick(scenarios);
  const termsDays = random.int(scenario.terms.maxDays + 1);
  const briefing = random.chance(0.5) ? { briefingSeconds: 30 } : {};
  const grace = random.chance(0.5) ? { graceSeconds: 20 } : {};
  const early = random.chance(0.2) ? { closeWhenReady: false } : {};
  const clock = random.chance(0.3)
    ? ({ mode: 'untimed', ...early } as const)
    : ({
        mode: 'live',
        daySeconds: 60,
        bulletinSeconds: random.int(10),
        ...briefing,
        ...grace,
        ...early,
      } as const);
  const host = random.pick(scenario.delegations).id;
  const opened = openSession(scenario, {
    session: 'model',
    code: 'ABC-DEF',
    kind: 'hosted',
    seed: String(random.int(1e9)),
    clock,
    termsDays,
    host: { delegation: host, name: 'Host', tokenHash: 'hash' },
    personas: {},
    at: EPOCH,
  });
  invariant(opened.ok, 'the session opens');
  const state = opened.value.reduce<SessionState | null>(evolve, null);
  invariant(state, 'the session is open');
  return { scenario, model: openModel({ scenario, clock, termsDays, host }), state, at: EPOCH };
}

/**
 * Plays sessions one after the other until so many commands were given, none much longer than it has an end.
 *
 * @returns what differed first, and after which command; null when nothing did
 */
function playSequence(seed: string, commands: number, findings: Findings): string | null {
  const random = createRandom(deriveSeed(seed, 'sequence'));
  let table = openTable(random);
  let over = 0;
  for (let n = 0; n < commands; n++) {
    if (table.model.ending !== null && ++over > COMMANDS_AFTER_THE_END) {
      findings.count(`ended ${table.model.ending}`);
      table = openTable(random);
      over = 0;
    }
    table.at += random.int(20_000);
    const given = randomCommand(table.model, random, n);
    const wrong = tryOne(table, given, findings);
    if (wrong !== null)
      return `command ${n}, ${given.seat ?? 'the server'} ${JSON.stringify(given.command)}: ${wrong}`;
  }
  return null;
}

function tryOne(table: Table, given: ModelCommand, findings: Findings): string | null {
  const { scenario, model, at } = table;
  const before = table.state;
  const [actor, command] = asSent(model, before, given);
  const decided = step(scenario, before, actor, command, at);
  const facts = decided.ok ? decided.value.facts : [];
  const dice = {
    truceBroke: facts.some(({ type }) => type === 'truceBroke'),
    offerWithdrawn: facts.some(({ type }) => type === 'offerWithdrawn'),
  };
  const expected = predict(model, given, at, dice);
  findings.count(decided.ok ? `accepted ${command.type}` : 'refused');
  findings.count(expected === 'either' ? 'leftToTheWar' : 'predicted');
  if (expected !== 'either' && (expected === 'accepted') !== decided.ok)
    return `expected ${expected}, was ${decided.ok ? 'accepted' : decided.error.code}`;
  if (decided.ok) {
    if (expected === 'either') takeSealed(model, facts);
    const folded = facts.reduce<SessionState>(evolve, before);
    if (!isDeepStrictEqual(folded, decided.value.state)) return 'its facts do not fold to its state';
    const chart = whereTheChartStands(table, actor, command);
    if (!isDeepStrictEqual(chart, machineValue(folded)))
      return `the chart stands at ${JSON.stringify(chart)}`;
    table.state = folded;
  }
  return difference(model, table.state);
}

/** What leads is the host's to send, wherever it sits; all else is the head's, or nobody's where a script plays. */
function memberFor(model: Model, seat: string, { type }: Command): string | undefined {
  if (LEADING.has(type) && hostsSeat(model) === seat) return model.host;
  return model.seats.get(seat)?.occupant === 'scripted' ? undefined : headOf(model, seat);
}

function asSent(
  model: Model,
  state: SessionState,
  { seat, command }: ModelCommand,
): readonly [Actor, AnyCommand] {
  if (seat === null) {
    if (command.type !== 'member.join') return [{ kind: 'system' }, command];
    const wish = { at: 'delegation', delegation: command.delegation, role: 'head' } as const;
    const tokenHash = `hash-${model.members.length + 1}`;
    return [{ kind: 'system' }, { type: 'member.join', name: 'Somebody', tokenHash, wish }];
  }
  const member = memberFor(model, seat, command);
  const actor = member === undefined ? null : actorOf(state, member);
  return [actor ?? { kind: 'seat', delegation: seat, occupant: 'scripted', host: false }, command];
}

/** What the machine itself says, as against what is read off the state that was folded. */
function whereTheChartStands({ scenario, state, at }: Table, actor: Actor, command: AnyCommand) {
  const author = actor.kind === 'seat' ? (actor.member ?? null) : null;
  const context = { scenario, state, at, author, facts: [], refusal: null, heard: false };
  return advance(context, { type: eventOf[command.type], actor, command }).value;
}

/** Rule 6.3: an order that was sealed stands under its delegation's next number. */
function takeSealed(model: Model, facts: readonly Fact[]): void {
  for (const fact of facts) {
    if (fact.type !== 'orderSealed') continue;
    const seat = model.seats.get(fact.sealed.delegation);
    if (seat && !seat.sealed.has(fact.sealed.id))
      seat.sealed.set(`${fact.sealed.delegation}-${++seat.everSealed}`, fact.sealed.order);
  }
}

function difference(model: Model, state: SessionState): string | null {
  const [expected, was] = [abstractModel(model), abstractState(state)];
  for (const key of Object.keys(expected)) {
    const [should, is] = [JSON.stringify(expected[key]), JSON.stringify(was[key])];
    if (should !== is) return `${key} should be ${should} and is ${is}`;
  }
  return null;
}

async function runPart({ from, to, seed, note }: Part): Promise<FaultReport> {
  const findings = new Findings();
  let passed = 0;
  for (let first = from; first < to; first += SEQUENCE_LENGTH) {
    const name = `${seed}-${first}`;
    const length = Math.min(SEQUENCE_LENGTH, to - first);
    const wrong = playSequence(name, length, findings);
    if (wrong === null) passed += length;
    else findings.fault(`seed ${name}: ${wrong}`);
    findings.count('sequences');
    if (first % 20_000 === 0) note(`command ${first}`);
  }
  return { ...findings.report(), passed };
}

export const modelSequences: FaultTest & PartedTest = {
  number: 10,
  title: 'random command sequences given to the machine and to a model of the public protocol',
  bar: '100,000 commands answered as the model says, with the state it says',
  unit: 'commands',
  cycles: { full: 100_000, quick: 6_000 },
  worthSharing: 20_000,
  runPart,
  run: (run) => shareOut(modelSequences, run),
};
