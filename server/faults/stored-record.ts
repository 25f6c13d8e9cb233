// Owns the look at what a journal holds, from a copy of its files: what the rules fold it to and what each seat would see of it.

import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { entriesOf } from '../../shared/kernel/index.ts';
import type { DelegationId, SeatView } from '../../shared/views/index.ts';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { evolve, type Fact, type SessionState, viewFor } from '../rules/rules.ts';
import { actingHead } from '../rules/topics/session/members.ts';

/** The scenarios as the server has them. */
export const scenarios = loadScenarioFiles(path.join(projectRoot(import.meta.url), 'assets'));

/** Copies a journal's files as they are now, the write-ahead file included, to an empty folder of its own. */
export function copyFolder(folder: string): string {
  const copy = makeTempFolder();
  for (const name of fs.readdirSync(folder)) fs.copyFileSync(path.join(folder, name), path.join(copy, name));
  return copy;
}

/**
 * The facts of these sessions as a server that opened a copy of this folder would read them.
 *
 * @throws JournalDamaged, JournalUnavailable
 */
export async function readStored(
  folder: string,
  sessions: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const copy = copyFolder(folder);
  try {
    const journal = openEmbeddedJournal(copy);
    const record = new Map<string, readonly Fact[]>();
    for (const session of sessions) record.set(session, await journal.read(session, 0));
    await journal.close();
    return record;
  } finally {
    removeFolder(copy);
  }
}

/** Every state the session has gone through; the first is that after one fact. */
export function foldEach(facts: readonly Fact[]): readonly SessionState[] {
  const states: SessionState[] = [];
  let state: SessionState | null = null;
  for (const fact of facts) {
    state = evolve(state, fact);
    states.push(state);
  }
  return states;
}

/** What whoever acts for a delegation sees of a state, as it would have come over the wire. */
export function viewOf(state: SessionState, delegation: DelegationId): SeatView {
  const scenario = scenarios.get(state.scenario);
  if (!scenario) throw new Error(`there is no scenario ${state.scenario}`);
  const member = actingHead(state, delegation)?.id ?? '';
  return JSON.parse(JSON.stringify(viewFor(scenario, state, { kind: 'delegation', delegation, member })));
}

/** Whether a view that came over the wire shows exactly this state. */
export const shows = (view: SeatView, state: SessionState, delegation: DelegationId): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(view)), viewOf(state, delegation));

/** The slices in which two views differ, for the report. */
export function differences(a: SeatView, b: SeatView): string {
  const [one, two] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const names = [...new Set([...one.keys(), ...two.keys()])];
  return names.filter((name) => !isDeepStrictEqual(one.get(name), two.get(name))).join(', ');
}

/**
 * The latest version whose view is this one, null if none is. Looks from the end, where a line that has just been cut stands,
 * and no further than the versions that hold as many messages as the view.
 */
export function versionShown(
  states: readonly SessionState[],
  view: SeatView,
  delegation: DelegationId,
): number | null {
  const heard = (state: SessionState): number =>
    entriesOf(state.messages).filter(({ readers }) => readers === 'table' || readers.includes(delegation))
      .length;
  for (const state of states.toReversed()) {
    const count = heard(state);
    if (count < view.messages.length) return null;
    if (count === view.messages.length && shows(view, state, delegation)) return state.version;
  }
  return null;
}

/** How many numbers are missing or come twice in the sequences that have none missing: versions and messages by channel. */
export function gapsIn(states: readonly SessionState[]): number {
  const last = states.at(-1);
  if (!last) return 0;
  const versions = states.filter(({ version }, i) => version !== i + 1).length;
  const numbers = new Map<string, number>();
  let messages = 0;
  for (const { channel, n } of entriesOf(last.messages)) {
    const before = numbers.get(channel) ?? 0;
    if (n !== before + 1) messages++;
    numbers.set(channel, n);
  }
  return versions + messages;
}
