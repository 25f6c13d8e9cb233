// Owns sessions with a past: five people's seats, real commands through the rules until there are so many facts. Knows no store.
import { randomUUID } from 'node:crypto';
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { ClockSettings, Intent } from '../../shared/protocol/index.ts';
import { cryptoIds } from '../adapters/system/crypto-ids.ts';
import { indexChange } from '../app/index-change.ts';
import type { Append } from '../app/ports/journal.ts';
import { readCode, shownCode } from '../app/session-code.ts';
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
import { everyProposal } from '../rules/topics/treaty/proposals.ts';
import { MOST_OPEN, proposalOf } from './proposal-text.ts';
import { headOf, type SeatGrant } from './seat-grant.ts';
import { DELEGATIONS } from './thirty-days-matches.ts';

export interface PastWish {
  /** About so many: a command's facts are never parted. */
  readonly facts: number;
  /** Nights that are played on the way, as far as the truce holds. */
  readonly nights: number;
  readonly clock: ClockSettings;
  readonly seed: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What is replaced in a copy: long enough to stand for nothing else. */
const MARK = { session: 'bench-past-session', code: 'BENCHP', token: 'bench-past-token-' } as const;
const [HOST] = DELEGATIONS;
/** They come in in this order. */
const memberId = (delegation: string): string => `M${1 + DELEGATIONS.map(String).indexOf(delegation)}`;

/** A played session, from which others with the same past are struck. */
export class PlayedSession {
  readonly #scenario: Scenario;
  readonly #wish: PastWish;
  readonly #facts: Fact[] = [];
  #state: SessionState | null = null;
  #commands = 0;

  constructor(scenario: Scenario, wish: PastWish) {
    this.#scenario = scenario;
    this.#wish = wish;
    this.#open();
    const factsPerNight = wish.facts / (wish.nights + 1);
    for (let night = 1; night <= wish.nights; night++) {
      this.#bargain(Math.floor(night * factsPerNight));
      if (!this.#sleep()) break;
    }
    this.#bargain(wish.facts);
  }

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  /** The same past under another id, code and tokens: what to append, and the seats. */
  strike(): { readonly append: Append; readonly grants: readonly SeatGrant[] } {
    const [session, code] = [randomUUID(), cryptoIds.code()];
    const tokens = DELEGATIONS.map(() => cryptoIds.token());
    const past: Append = {
      session: MARK.session,
      expected: 0,
      facts: this.#facts,
      at: this.#wish.at,
      index: indexChange(null, this.#now),
    };
    const hashes = DELEGATIONS.map(
      (id, i) => [`${MARK.token}${id}"`, `${cryptoIds.hash(tokens[i] ?? '')}"`] as const,
    );
    const names = [
      [MARK.session, session],
      [shownCode(MARK.code), shownCode(code)],
      [MARK.code, code],
      ...hashes,
    ] as const;
    const text = names.reduce((all, [from, to]) => all.replaceAll(from, to), JSON.stringify(past));
    const grants = DELEGATIONS.map((delegation, i) => {
      const token = tokens[i] ?? '';
      const [member, place] = [memberId(delegation), headOf(delegation)];
      return { session, code: shownCode(code), member, place, delegation, token, link: `/s/${token}` };
    });
    return { append: JSON.parse(text) as Append, grants };
  }

  get #now(): SessionState {
    if (this.#state === null) throw new Error('the session is not open');
    return this.#state;
  }

  #open(): void {
    const { clock, seed, at } = this.#wish;
    const opened = openSession(this.#scenario, {
      session: MARK.session,
      code: shownCode(MARK.code),
      kind: 'hosted',
      seed,
      clock,
      termsDays: 0,
      host: { delegation: HOST, name: 'Host', tokenHash: MARK.token + HOST },
      personas: {},
      at,
    });
    if (!opened.ok) throw new Error(opened.error.message);
    this.#take(opened.value);
    for (const delegation of DELEGATIONS.slice(1)) {
      const [tokenHash, wish] = [MARK.token + delegation, headOf(delegation)];
      this.#act({ kind: 'system' }, { type: 'member.join', name: delegation, tokenHash, wish });
    }
    this.#does(HOST, { type: 'session.start' });
    this.#allReady();
  }

  /** Seats table and withdraw in turn until there are so many facts. */
  #bargain(until: number): void {
    for (let turn = 0; this.#facts.length < until; turn++) {
      const seat = DELEGATIONS[turn % DELEGATIONS.length] ?? HOST;
      const own = everyProposal(this.#now).filter(({ author }) => author === seat);
      const open = own.filter(({ state }) => state === 'open');
      const [oldest] = open;
      if (oldest && open.length >= MOST_OPEN)
        this.#does(seat, { type: 'proposal.withdraw', proposal: oldest.id });
      else this.#does(seat, proposalOf(own.length));
    }
  }

  /** The day closes, the night is resolved, the bulletin read. False, and nothing has happened, if the truce did not last it. */
  #sleep(): boolean {
    const [before, facts] = [this.#now, this.#facts.length];
    this.#allReady();
    if (this.#now.ending === null) {
      this.#allReady();
      return true;
    }
    this.#state = before;
    this.#facts.length = facts;
    return false;
  }

  #allReady(): void {
    for (const seat of DELEGATIONS) this.#does(seat, { type: 'ready.declare', ready: true });
  }

  #does(seat: string, intent: Intent): void {
    this.#commands++;
    const command = { ...intent, id: `bench-past-${this.#commands}` } as AnyCommand;
    const actor = actorOf(this.#now, memberId(seat));
    if (actor === null) throw new Error(`nobody sits for ${seat}`);
    this.#act(actor, command);
  }

  #act(actor: Actor, command: AnyCommand): void {
    const decided = step(this.#scenario, this.#now, actor, command, this.#wish.at);
    if (!decided.ok) throw new Error(`${command.type} was refused: ${decided.error.message}`);
    this.#facts.push(...decided.value.facts);
    this.#state = decided.value.state;
  }

  #take(facts: readonly Fact[]): void {
    for (const fact of facts) {
      this.#facts.push(fact);
      this.#state = evolve(this.#state, fact);
    }
  }
}

if (readCode(MARK.code) === null) throw new Error('the mark is no code');
