// What one audience notices between two states of a session; it speaks of slices that the audience sees, and of nothing else.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { entriesFrom, type Pages, sizeOf } from '../../../shared/kernel/index.ts';
import {
  type Audience,
  blankEntry,
  type Fields,
  type MapSlices,
  type ShortLine,
  type ValueSlices,
  type ViewPatch,
  valueSlices,
} from '../../../shared/views/index.ts';
import type { Fact } from '../facts.ts';
import type { Proposal, SessionState, TreatyState } from '../state.ts';
import { openProposal, proposalOf } from '../topics/treaty/proposals.ts';
import { changedFields, same } from './changed-fields.ts';
import { hears } from './hearing.ts';
import { type Reader, type Viewer, viewerOf } from './reader.ts';
import { isShort, lineFor } from './short-lines.ts';
import { bulletinView, messageView, proposalViewIn } from './talk-slices.ts';
import { changedParts, incidentsOf, type Part, valueSlicesOf, withOwnParts } from './value-slices.ts';

/** Two states of one session, the second grown from the first. */
export interface Change {
  readonly before: SessionState;
  readonly after: SessionState;
  /** The facts between them; null when they are not at hand, which only costs time. */
  readonly facts: readonly Fact[] | null;
}

/** A patch without its sequence number. */
type Noticed = Omit<ViewPatch, 'seq'>;

/**
 * What each audience notices of a change; null when it would notice nothing. Most of what is done is done before everybody:
 * then it is worked out once, and all are told the very same.
 */
export function changesFor(scenario: Scenario, change: Change): (audience: Audience) => Noticed | null {
  const { before, after } = change;
  const parts = changedParts(before, after);
  const texts = changedTexts(change);
  const isForAll = parts.size === 0 && texts.every(isOnTable) && isNewsForAll(before, after);
  let forAll: Noticed | null | undefined;
  return (audience) => {
    const viewer = viewerOf(audience);
    const own = withOwnParts(parts, before, after, viewer);
    const isShared = isForAll && own.size === 0 && viewer.kind === 'delegation';
    if (!isShared) return noticedBy(scenario, change, viewer, own, texts);
    if (forAll === undefined) forAll = noticedBy(scenario, change, viewer, own, texts);
    return forAll;
  };
}

function noticedBy(
  scenario: Scenario,
  change: Change,
  viewer: Viewer,
  parts: ReadonlySet<Part>,
  texts: readonly ChangedText[],
): Noticed | null {
  const { reader } = viewer;
  const set = changedValues(scenario, change, viewer, parts);
  const proposals = changedProposals(change, texts, reader);
  const incidents = parts.has('war') ? changedIncidents(scenario, change, viewer) : undefined;
  const add = addedEntries(change, reader);
  if (!set && !proposals && !incidents && !add) return null;
  return {
    ...(set && { set }),
    ...((proposals || incidents) && {
      put: { ...(proposals && { proposals }), ...(incidents && { incidents }) },
    }),
    ...(add && { add }),
  };
}

/** Nobody would read other lines than the rest, and nothing was said to some alone. */
const isNewsForAll = (before: SessionState, after: SessionState): boolean =>
  before.bulletins === after.bulletins &&
  isEveryNew(before.messages, after.messages, ({ readers }) => readers === 'table') &&
  isEveryNew(before.record, after.record, ({ by }) => by === 'all');

function isEveryNew<T>(before: Pages<T>, after: Pages<T>, test: (one: T) => boolean): boolean {
  return before === after || entriesFrom(after, sizeOf(before)).every(test);
}

/** The slices that differ; none is made unless something it is made from has changed. */
function changedValues(
  scenario: Scenario,
  { before, after }: Change,
  viewer: Viewer,
  parts: ReadonlySet<Part>,
): Partial<ValueSlices> | undefined {
  if (parts.size === 0) return undefined;
  let set: Record<string, unknown> | undefined;
  for (const name of valueSlices[viewer.kind]) {
    const slice = valueSlicesOf[name];
    if (!slice.from.some((part) => parts.has(part))) continue;
    const known = slice.of(scenario, before, viewer);
    const now = slice.of(scenario, after, viewer);
    if (same(known, now)) continue;
    set ??= {};
    set[name] = now;
  }
  return set;
}

/** The fields in which a map's entry differs from the one before, or from a blank one where there was none. */
function fieldsOf<Entry extends object>(
  slice: keyof MapSlices,
  before: Entry | null,
  after: Entry,
  today: number,
): Fields | undefined {
  return before
    ? changedFields(before, after)
    : (changedFields(blankEntry(slice, after, today), after) ?? {});
}

/** A text as it was, if it was there, and as it is. */
interface ChangedText {
  readonly id: string;
  readonly before: Proposal | undefined;
  readonly after: Proposal | undefined;
}

/** What is closed changes no more, so whatever has changed was open, or was not there. */
function changedTexts({ before, after, facts }: Change): readonly ChangedText[] {
  if (before.treaty.open === after.treaty.open) return [];
  const ids = facts ? proposalsIn(facts) : proposalsBetween(before.treaty, after.treaty);
  return ids.map((id) => ({ id, before: openProposal(before, id), after: proposalOf(after, id) }));
}

/** Seen alike by all: a reply may answer what not everybody can read. */
const isOnTable = ({ after }: ChangedText): boolean => after?.audience === 'table' && after.parent === null;

function changedProposals({ before, after }: Change, texts: readonly ChangedText[], reader: Reader) {
  let put: Record<string, Fields> | undefined;
  for (const text of texts) {
    const entry = proposalViewIn(after, text.after, reader);
    const known = proposalViewIn(before, text.before, reader);
    const fields = entry && fieldsOf('proposals', known, entry, after.day);
    if (!entry || !fields) continue;
    put ??= {};
    put[entry.id] = fields;
  }
  return put;
}

/** The proposals that differ between two states: closed since, or open and not as they were. */
function proposalsBetween(before: TreatyState, after: TreatyState): readonly string[] {
  const closed = entriesFrom(after.closed, sizeOf(before.closed)).map(({ id }) => id);
  return [...closed, ...after.open.filter((text) => !before.open.includes(text)).map(({ id }) => id)];
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

function changedIncidents(scenario: Scenario, change: Change, viewer: Viewer) {
  const before = incidentsOf.of(scenario, change.before, viewer);
  const after = incidentsOf.of(scenario, change.after, viewer);
  let put: Record<string, Fields> | undefined;
  for (const [id, entry] of Object.entries(after)) {
    const fields = fieldsOf('incidents', before[id] ?? null, entry, change.after.day);
    if (!fields) continue;
    put ??= {};
    put[id] = fields;
  }
  return put;
}

function addedEntries({ before, after }: Change, reader: Reader): ViewPatch['add'] {
  const messages = added(before.messages, after.messages, (one) => messageView(one, reader));
  const bulletins = added(before.bulletins, after.bulletins, (one) => bulletinView(one, reader));
  const record = added(before.record, after.record, (one) =>
    hears(one, reader) ? lineFor(one, after.day, reader) : null,
  );
  if (!messages && !bulletins && !record) return undefined;
  return { ...(messages && { messages }), ...(bulletins && { bulletins }), ...(record && { record }) };
}

/** What a list that only grows has grown by, for this audience. */
function added<T>(
  before: Pages<T>,
  after: Pages<T>,
  take: (one: T) => object | null | undefined,
): readonly (Fields | ShortLine)[] | undefined {
  if (before === after) return undefined;
  const news: (Fields | ShortLine)[] = [];
  for (const one of entriesFrom(after, sizeOf(before))) {
    const entry = take(one);
    if (entry) news.push(isShort(entry) ? entry : { ...entry });
  }
  return news.length > 0 ? news : undefined;
}
