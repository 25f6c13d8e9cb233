// What one audience notices between two states of a session; it speaks of slices that the audience sees, and of nothing else.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import {
  type Audience,
  blankEntry,
  type DelegationId,
  type Fields,
  type ListSlices,
  type MapSlices,
  type ShortLine,
  type ValueSlices,
  type ViewPatch,
  valueSlices,
} from '../../../shared/views/index.ts';
import type { Fact } from '../facts.ts';
import type { Heard, SessionState, TreatyState } from '../state.ts';
import { proposalOf } from '../topics/treaty/proposals.ts';
import { hears } from './hearing.ts';
import { bulletinView, lineView, messageView, proposalViewIn } from './talk-slices.ts';
import { changedParts, incidentsOf, type Part, valueSlicesOf } from './value-slices.ts';

/** Two states of one session, the second grown from the first. */
export interface Change {
  readonly before: SessionState;
  readonly after: SessionState;
  /** The facts between them; null when they are not at hand, which only costs time. */
  readonly facts: readonly Fact[] | null;
}

/** The patch without its sequence number; null when this audience would notice nothing. */
export function changesFor(
  scenario: Scenario,
  change: Change,
  audience: Audience,
): Omit<ViewPatch, 'seq'> | null {
  const seat = audience.delegation;
  const parts = changedParts(change.before, change.after, seat);
  const set = changedValues(scenario, change, seat, parts);
  const put = nonEmpty({
    proposals: changedProposals(change, seat),
    incidents: parts.has('war') ? changedIncidents(scenario, change, seat) : undefined,
  });
  const add = nonEmpty(addedEntries(change, seat));
  if (!set && !put && !add) return null;
  return { ...(set && { set }), ...(put && { put }), ...(add && { add }) };
}

/** Equal as JSON; the same object is equal without looking. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // Of two plain values only what has parts can be equal without being the same.
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

function nonEmpty<T extends object>(parts: T): T | undefined {
  const kept = Object.entries(parts).filter(([, part]) => part !== undefined);
  return kept.length > 0 ? (Object.fromEntries(kept) as T) : undefined;
}

/** The slices that differ; none is made unless something it is made from has changed. */
function changedValues(
  scenario: Scenario,
  { before, after }: Change,
  seat: DelegationId,
  parts: ReadonlySet<Part>,
): Partial<ValueSlices> | undefined {
  if (parts.size === 0) return undefined;
  let set: Record<string, unknown> | undefined;
  for (const name of valueSlices) {
    const slice = valueSlicesOf[name];
    if (!slice.from.some((part) => parts.has(part))) continue;
    const known = slice.of(scenario, before, seat);
    const now = slice.of(scenario, after, seat);
    if (same(known, now)) continue;
    set ??= {};
    set[name] = now;
  }
  return set;
}

/** The fields in which an entry differs from what is known of it; undefined when it does not. */
function changedFields(known: Fields, entry: Fields): Fields | undefined {
  let changed: Record<string, unknown> | undefined;
  for (const field in entry) {
    if (field === 'id' || same(known[field], entry[field])) continue;
    changed ??= {};
    changed[field] = entry[field];
  }
  return changed;
}

interface Known {
  readonly entry: object | null;
  readonly today: number;
  readonly fields: Fields | undefined;
}

/** What was last found of an entry: seats that read the same see the very same objects, and so get the very same fields. */
const compared = new WeakMap<object, Known>();

/** The fields in which a map's entry differs from the one before, or from a blank one where there was none. */
function fieldsOf(
  slice: keyof MapSlices,
  before: object | null,
  after: object,
  today: number,
): Fields | undefined {
  const known = compared.get(after);
  if (known && known.entry === before && known.today === today) return known.fields;
  const full: Fields = { ...after };
  const changed = changedFields(before ? { ...before } : blankEntry(slice, full, today), full);
  const fields = before ? changed : (changed ?? {});
  compared.set(after, { entry: before, today, fields });
  return fields;
}

function changedEntries(
  slice: keyof MapSlices,
  ids: readonly string[],
  today: number,
  before: (id: string) => object | null,
  after: (id: string) => { readonly id: string } | null,
): Readonly<Record<string, Fields>> | undefined {
  let put: Record<string, Fields> | undefined;
  for (const id of ids) {
    const entry = after(id);
    const fields = entry && fieldsOf(slice, before(id), entry, today);
    if (!entry || !fields) continue;
    put ??= {};
    put[entry.id] = fields;
  }
  return put;
}

function changedProposals({ before, after, facts }: Change, seat: DelegationId) {
  if (before.treaty.open === after.treaty.open) return undefined;
  const ids = facts ? proposalsIn(facts) : proposalsBetween(before.treaty, after.treaty);
  return changedEntries(
    'proposals',
    ids,
    after.day,
    // What is closed changes no more, so whatever has changed was open, or was not there.
    (id) => proposalViewIn(before, before.treaty.open[id], seat),
    (id) => proposalViewIn(after, proposalOf(after, id), seat),
  );
}

/** The proposals that differ between two states: closed since, or open and not as they were. */
function proposalsBetween(before: TreatyState, after: TreatyState): readonly string[] {
  const closed = after.closed.slice(before.closed.length).map(({ id }) => id);
  return [...closed, ...Object.keys(after.open).filter((id) => before.open[id] !== after.open[id])];
}

/** The proposals that facts speak of, each once. */
function proposalsIn(facts: readonly Fact[]): readonly string[] {
  const ids = new Set<string>();
  for (const fact of facts) {
    if (!('proposal' in fact)) continue;
    ids.add(typeof fact.proposal === 'string' ? fact.proposal : fact.proposal.id);
  }
  return [...ids];
}

function changedIncidents(scenario: Scenario, change: Change, seat: DelegationId) {
  const before = incidentsOf.of(scenario, change.before, seat);
  const after = incidentsOf.of(scenario, change.after, seat);
  return changedEntries(
    'incidents',
    Object.keys(after),
    change.after.day,
    (id) => before[id] ?? null,
    (id) => after[id] ?? null,
  );
}

function addedEntries(
  { before, after }: Change,
  seat: DelegationId,
): { [K in keyof ListSlices]?: readonly (Fields | ShortLine)[] } {
  return {
    messages: added(before.messages, after.messages, (one) => messageView(one, seat)),
    bulletins: added(before.bulletins, after.bulletins, (one) => bulletinView(one, seat)),
    record: added(before.record, after.record, (one) => (hears(one, seat) ? lineOf(one, after.day) : null)),
  };
}

const shortLines = new WeakMap<Heard, { readonly today: number; readonly line: Fields | ShortLine }>();

/** A line of the log, as short as it can be said; the same for all who may read it. */
function lineOf(heard: Heard, today: number): Fields | ShortLine {
  const known = shortLines.get(heard);
  if (known?.today === today) return known.line;
  const full: Fields = { ...lineView(heard) };
  const fields = changedFields(blankEntry('record', full, today), full) ?? {};
  const { kind, focus, ...more } = fields;
  const isShort = typeof kind === 'string' && typeof focus === 'string' && Object.keys(more).length === 0;
  const line: Fields | ShortLine = isShort ? [kind, focus] : fields;
  shortLines.set(heard, { today, line });
  return line;
}

/** What a list that only grows has grown by, for this audience. */
function added<T>(
  before: readonly T[],
  after: readonly T[],
  take: (one: T) => object | null | undefined,
): readonly (Fields | ShortLine)[] | undefined {
  if (after.length === before.length) return undefined;
  const news: (Fields | ShortLine)[] = [];
  for (let i = before.length; i < after.length; i++) {
    const one = after[i];
    const entry = one === undefined ? null : take(one);
    if (entry) news.push(isShort(entry) ? entry : { ...entry });
  }
  return news.length > 0 ? news : undefined;
}

const isShort = (entry: object): entry is ShortLine => Array.isArray(entry);
