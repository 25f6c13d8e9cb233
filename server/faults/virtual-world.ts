// Owns one session among faults in virtual time: servers, store, clients, weather; judges nothing, remembers what was seen.
import { createHash, type Hash } from 'node:crypto';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, invariant, type Random } from '../../shared/kernel/index.ts';
import type { Ack, OpenSession, Welcome } from '../../shared/protocol/index.ts';
import type { MessageView, PublicScenario, ViewPatch } from '../../shared/views/index.ts';
import type { AppPorts } from '../app/app-ports.ts';
import { publicScenario } from '../rules/rules.ts';
import type { CallPlan } from './memory-journal.ts';
import { MemoryStore } from './memory-store.ts';
import { idIn, type Operation } from './operation.ts';
import type { LinePorts, Weather } from './virtual-line.ts';
import { VirtualNode } from './virtual-node.ts';
import { VirtualPlayer } from './virtual-player.ts';
import { VirtualTime } from './virtual-time.ts';

/** What a world is made of; everything else is drawn from the seed. */
export interface WorldPlan extends Pick<AppPorts, 'rules' | 'decide'> {
  readonly seed: string;
  readonly scenario: Scenario;
  readonly clock: OpenSession['clock'];
  readonly termsDays: number;
  /** Servers over one store. */
  readonly servers: number;
  /** Clients for each seat, the host's first; 0 leaves the seat to a scripted delegation. */
  readonly clients: readonly number[];
  /** Milliseconds between two acts of one client, on average. */
  readonly thinkMs: number;
  /** Chance that a call of the journal fails, and that it takes seconds. */
  readonly journalFails: number;
  readonly journalStalls: number;
  readonly weather: Weather;
}

const FAULTS_TOLD = 20;
const FAIR: Weather = { delayMs: [1, 20], breaks: 0, repeats: 0, unruly: 0 };

export class VirtualWorld {
  readonly plan: WorldPlan;
  readonly time = new VirtualTime();
  readonly store = new MemoryStore();
  readonly nodes: readonly VirtualNode[];
  readonly players: VirtualPlayer[] = [];
  readonly operations: Operation[] = [];
  /** When somebody first read what a command had written: virtual time by command id. */
  readonly readAt = new Map<string, number>();
  /** What must not be, as it was seen. */
  readonly faults: string[] = [];
  readonly random: Random;
  readonly publicScenario: PublicScenario;
  readonly #trace: Hash = createHash('sha256');
  readonly #durable = new Set<string>();
  session = '';
  gaps = 0;
  /** Whether the network and the journal misbehave. */
  stormy = false;
  over = false;

  constructor(plan: WorldPlan) {
    this.plan = plan;
    this.random = createRandom(deriveSeed(plan.seed, 'world'));
    this.publicScenario = publicScenario(plan.scenario);
    this.nodes = Array.from({ length: plan.servers }, (_, i) => this.#node(i));
    this.store.watch(({ facts, remember }) => {
      if (remember) this.#durable.add(remember.command);
      for (const fact of facts) if (fact.includes('"sessionEnded"')) this.over = true;
    });
  }

  /** In fair weather: the servers start, a session is opened, its seats are taken, its clients call. */
  async open(): Promise<void> {
    for (const node of this.nodes) node.start();
    const up = await this.time.until(() => this.nodes.every(({ app }) => app !== null), 10_000);
    const app = this.nodes[0]?.app;
    invariant(up && app, 'the servers start');
    const seats = this.plan.scenario.delegations.map(({ id }) => id);
    const { scenario, clock, termsDays, clients } = this.plan;
    const [host = ''] = seats;
    const wish = { scenario: scenario.id, kind: 'hosted', delegation: host, clock, termsDays } as const;
    const opened = await this.#answer(app.openSession(wish));
    invariant(opened.ok, 'the session opens');
    this.session = opened.value.session;
    const tokens = new Map([[host, opened.value.token]]);
    for (const [i, seat] of seats.entries()) {
      if (i === 0 || !clients[i]) continue;
      const place = { at: 'delegation', delegation: seat, role: 'head' } as const;
      const taken = await this.#answer(app.join(opened.value.code, { place }));
      invariant(taken.ok, taken.ok ? '' : taken.error.message);
      tokens.set(seat, taken.value.token);
    }
    for (const [seat, token] of tokens) this.#sit(seat, token, clients[seats.indexOf(seat)] || 1);
  }

  /** So much has gone wrong that nothing new is to be learned, and it may never end. */
  get hopeless(): boolean {
    return this.faults.length >= FAULTS_TOLD;
  }

  /** Something that must not be. */
  fault(words: string): void {
    this.faults.push(`seed ${this.plan.seed}: ${words}`);
  }

  /** Everything that was stored and everything that was said, in order, as one digest. */
  digest(): string {
    const hash = this.#trace.copy();
    for (const { session, facts, at } of this.store.log) {
      hash.update(`${session} ${at}\n`);
      for (const fact of facts) hash.update(fact);
    }
    return hash.digest('hex').slice(0, 32);
  }

  async #answer<T>(asked: Promise<T>): Promise<T> {
    let answer: { readonly value: T } | null = null;
    asked.then((value) => {
      answer = { value };
    });
    await this.time.until(() => answer !== null, 60_000);
    const heard = answer as { readonly value: T } | null;
    invariant(heard, 'the server answers at its door');
    return heard.value;
  }

  #node(index: number): VirtualNode {
    const { rules, decide, scenario, seed } = this.plan;
    return new VirtualNode({
      rules,
      decide,
      scenarios: new Map([[scenario.id, scenario]]),
      time: this.time,
      store: this.store,
      random: createRandom(deriveSeed(seed, 'node', index)),
      plan: (writes) => this.#journalPlan(writes),
      newsMs: () => (this.stormy && this.random.chance(0.1) ? null : 1 + 8 * this.random.next()),
      broke: (message, cause) => this.fault(`the app says "${message}": ${String(cause)}`),
    });
  }

  #journalPlan(writes: boolean): CallPlan {
    const { random } = this;
    const effectMs = 0.2 + 4 * random.next();
    const answerMs = 0.1 + 2 * random.next();
    if (!this.stormy) return { effectMs, answerMs, fails: 'no' };
    const stallMs = random.chance(this.plan.journalStalls) ? 5_000 * random.next() : 0;
    const fails = random.chance(this.plan.journalFails * (writes ? 1 : 0.3));
    const how = fails ? (random.chance(0.5) ? 'before' : 'after') : 'no';
    return { effectMs: effectMs + stallMs, answerMs, fails: how };
  }

  #sit(seat: string, token: string, clients: number): void {
    for (let i = 0; i < clients; i++) {
      const name = `${seat}${i}`;
      const random = createRandom(deriveSeed(this.plan.seed, 'player', name));
      const home = this.random.int(this.nodes.length);
      const node = () => {
        const next = random.chance(0.8) ? home : random.int(this.nodes.length);
        const found = this.nodes[next];
        invariant(found, 'there is a server');
        return found;
      };
      const ports = {
        line: this.#linePorts(random),
        random,
        scenario: this.publicScenario,
        node,
        thinkMs: () => this.plan.thinkMs,
        operations: this.operations,
        gap: (who: string, words: string) => this.#gap(who, words),
        read: (_who: string, messages: readonly MessageView[]) => this.#read(messages),
      };
      this.players.push(new VirtualPlayer(ports, seat, token, name));
    }
  }

  #linePorts(random: Random): LinePorts {
    return {
      time: this.time,
      random,
      weather: () => (this.stormy ? this.plan.weather : FAIR),
      leaving: (message, command) => this.#leaving(message, command),
    };
  }

  #gap(seat: string, words: string): void {
    this.gaps++;
    this.fault(`${seat}: ${words}`);
  }

  #read(messages: readonly MessageView[]): void {
    for (const { words } of messages) {
      const id = 'text' in words ? idIn(words.text) : null;
      if (id !== null && !this.readAt.has(id)) this.readAt.set(id, this.time.now);
    }
  }

  /** Nobody is told of what a crash could still take back. */
  #leaving(message: Ack | Welcome | ViewPatch, command: string | null): void {
    const text = JSON.stringify(shortened(message));
    this.#trace.update(`${this.time.now} ${command} ${text}\n`);
    if (command !== null && 'ok' in message && message.ok && !this.#durable.has(command))
      this.fault(`${command} was answered before it was durable`);
    for (const [, id = ''] of text.matchAll(/"~([\w-]+)~"/g)) {
      if (!this.#durable.has(id)) this.fault(`${id} was told before it was durable`);
    }
  }
}

/** Without what is the same for everybody and large: the space of all texts in a debrief. */
function shortened(message: Ack | Welcome | ViewPatch): object {
  if ('view' in message) return { ...message, view: { ...message.view, debrief: null } };
  if ('ok' in message) return message.ok && message.patch ? shortened(message.patch) : message;
  return message.set?.debrief ? { ...message, set: { ...message.set, debrief: null } } : message;
}
