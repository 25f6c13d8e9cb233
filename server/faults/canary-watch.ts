// Owns the marks that secrets carry and the search for them in whatever leaves the server. Knows who may read which mark.
import { createHash } from 'node:crypto';
import type { DelegationId } from '../../shared/views/index.ts';
import type { Findings } from './findings.ts';

/** Whoever hears something: a seat of a session, or a stranger with no seat. */
export type Hearer = { readonly session: string; readonly seat: DelegationId } | null;

/** In a mark's place of the session: every session of the scenario. */
const EVERY = 'every';

/**
 * A secret's mark, which says by itself who may read it.
 *
 * @param session null for what stands in the scenario
 * @param readers nobody when empty
 */
export const markFor = (session: string | null, readers: readonly DelegationId[], n: string): string =>
  `zq:${session ?? EVERY}:${readers.join('.')}:${n}:qz`;

const MARK = /zq:([\w-]+):([A-Z.]*):[\w-]+:qz/g;
/** Ids that only their owner may ever see: of sealed orders and of objectives. */
const OWN_ID = /"([A-Z]{2,3})-(?:O?\d+)"/g;
/** A secret figure ends in these digits, of which one says whose it is. */
const FIGURE = /\d\.000(\d)713(?!\d)/g;
const TOKEN = /[\w-]{43,}/g;

/** A figure of a mandate, marked as the delegation's at this place in the scenario. */
export const markedFigure = (figure: number, place: number): number =>
  Number(`${Math.floor(figure)}.000${place}713`);

export class CanaryWatch {
  readonly #findings: Findings;
  readonly #places: readonly DelegationId[];
  readonly #tokens = new Set<string>();
  /** Pieces of text searched, and characters of them. */
  frames = 0;
  characters = 0;
  /** Marks found where they belong: without any, the search would prove nothing. */
  atHome = 0;

  constructor(findings: Findings, places: readonly DelegationId[]) {
    this.#findings = findings;
    this.#places = places;
  }

  /** Neither a seat's link nor its digest may be told to anybody from now on. */
  guardToken(token: string): void {
    this.#tokens.add(token);
    this.#tokens.add(createHash('sha256').update(token).digest('base64url'));
  }

  /** Searches what somebody has heard. */
  search(text: string, hearer: Hearer, where: string): void {
    this.frames++;
    this.characters += text.length;
    for (const [mark, session = '', readers = ''] of text.matchAll(MARK)) {
      const here = session === EVERY || session === hearer?.session;
      if (hearer && here && readers.split('.').includes(hearer.seat)) this.atHome++;
      else this.#leak(mark, hearer, where);
    }
    for (const [id, owner = ''] of text.matchAll(OWN_ID)) {
      if (this.#places.includes(owner) && owner !== hearer?.seat) this.#leak(id, hearer, where);
    }
    for (const [figure, place = ''] of text.matchAll(FIGURE)) {
      if (this.#places[Number(place)] !== hearer?.seat) this.#leak(figure, hearer, where);
    }
    for (const [token] of text.matchAll(TOKEN)) {
      if (this.#tokens.has(token)) this.#leak('a link or its digest', hearer, where);
    }
  }

  #leak(what: string, hearer: Hearer, where: string): void {
    this.#findings.fault(`${what} was told to ${hearer ? hearer.seat : 'a stranger'} in ${where}.`);
  }
}
