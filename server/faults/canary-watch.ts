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
/** Letters of a text that are shown before and after what was found. */
const AROUND = 60;
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
      else this.#leak({ what: mark, readers, text }, hearer, where);
    }
    for (const [id, owner = ''] of text.matchAll(OWN_ID)) {
      if (this.#places.includes(owner) && owner !== hearer?.seat)
        this.#leak({ what: id, readers: owner, text }, hearer, where);
    }
    for (const [figure, place = ''] of text.matchAll(FIGURE)) {
      const owner = this.#places[Number(place)];
      if (owner !== hearer?.seat) this.#leak({ what: figure, readers: owner ?? '', text }, hearer, where);
    }
    for (const [token] of text.matchAll(TOKEN)) {
      if (this.#tokens.has(token)) this.#leak({ what: token, readers: '', text }, hearer, where);
    }
  }

  #leak({ what, readers, text }: Found, hearer: Hearer, where: string): void {
    const audience = readers === '' ? 'nobody' : readers.replaceAll('.', ', ');
    const listener = hearer ? `${hearer.seat} of session ${hearer.session}` : 'a stranger';
    this.#findings.fault(
      `${what}, for ${audience} to know, was told to ${listener} in ${where}, at ${placeIn(text, what)}.`,
    );
  }
}

/** A mark where it should not be: who may know it, and the text it stands in. */
interface Found {
  readonly what: string;
  readonly readers: string;
  readonly text: string;
}

/** What a frame carries, behind the digits of Engine.IO and Socket.IO; null where it is not JSON. */
function payloadOf(frame: string): unknown {
  try {
    return JSON.parse(frame.replace(/^\d+/, ''));
  } catch {
    return null;
  }
}

/** The names on the way to the first field that holds it; null when none does. */
function pathTo(value: unknown, what: string): readonly string[] | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.includes(what) ? [] : null;
  for (const [name, part] of Object.entries(value)) {
    const path = JSON.stringify(name).includes(what) ? [] : pathTo(part, what);
    if (path) return [name, ...path];
  }
  return null;
}

/** Where in a text something stands: the event or answer and the path of fields, and what stands around it. */
function placeIn(text: string, what: string): string {
  const payload = payloadOf(text);
  const path = pathTo(payload, what);
  const event = Array.isArray(payload) && typeof payload[0] === 'string' ? `${payload[0]} ` : '';
  const at = Math.max(0, text.indexOf(what) - AROUND);
  return `${event}${path?.join('.') ?? ''} …${text.slice(at, at + what.length + 2 * AROUND)}…`;
}
