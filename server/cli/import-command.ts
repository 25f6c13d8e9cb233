// Owns the import command: reads an exported session, proves that it can be played here, stores it; leaves printing to its caller.
import fs from 'node:fs';
import path from 'node:path';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { parseSessionText, type SessionFile, scenarioDigest } from '../adapters/session-file/session-file.ts';
import { cryptoIds } from '../adapters/system/crypto-ids.ts';
import { indexChange } from '../app/index-change.ts';
import { type IndexChange, type Journal, JournalUnavailable } from '../app/ports/journal.ts';
import { shownCode } from '../app/session-code.ts';
import { type Fact, type SessionState, viewFor } from '../rules/rules.ts';
import { foldFacts } from './fold-facts.ts';
import { knownScenarios } from './known-scenarios.ts';
import {
  done,
  notDone,
  readToolArguments,
  type ToolOutcome,
  wantsHelp,
  wrongArguments,
} from './tool-arguments.ts';
import { type Environment, openToAdd, placeOf, sayWhy } from './tool-store.ts';

const USAGE = `Usage: npm run -s import -- --from FILE [--data DIR] [--force]

Adds a session that was exported to a file. The server may go on running. Its seats open with the links they had;
if its code is taken here, or went on to a session that goes on from it, it gets a new one. A deadline that has passed
meanwhile falls due at once.

  --from FILE  the export
  --data DIR   the server's data folder (REDIS_URL or DATA_DIR, else ./data, unless told)
  --force      even if the scenario was changed since the export

Exit code: 0 done, 1 not done, 2 wrong arguments or a scenario file at fault.`;

const SHAPE = { values: ['--from', '--data'], required: ['--from'], switches: ['--force'] };
/** Codes are drawn from 887 million: more than one taken in a row means something else is wrong. */
const DRAWS = 8;

/** Runs the command with these arguments, without the program's own name. */
export function importCommand(args: readonly string[], environment: Environment): Promise<ToolOutcome> {
  return sayWhy(async () => {
    if (wantsHelp(args)) return done(USAGE);
    const read = readToolArguments(args, SHAPE);
    if (!read.ok) return wrongArguments(read.error);
    const place = placeOf(read.value.value('--data'), environment);
    const from = path.resolve(read.value.value('--from'));
    const parsed = parseSessionText(fs.readFileSync(from, 'utf8'));
    if (!parsed.ok) return notDone(`${from} cannot be imported. ${parsed.error}`);
    const scenarios = knownScenarios(environment);
    if (!scenarios.ok) return wrongArguments(scenarios.error);
    const unfit = whyUnfit(parsed.value, scenarios.value, read.value.has('--force'));
    if (unfit !== null) return notDone(`${from} cannot be imported. ${unfit}`);
    const journal = await openToAdd(place);
    try {
      return await importSession(journal, parsed.value);
    } finally {
      await journal.close();
    }
  });
}

/** Why this version cannot play what the file holds; null if it can. */
function whyUnfit(
  { scenario, scenarioDigest: digest, session, facts }: SessionFile,
  scenarios: ReadonlyMap<string, Scenario>,
  force: boolean,
): string | null {
  const known = scenarios.get(scenario);
  if (!known) return `It plays the scenario ${scenario}, which this version does not have.`;
  if (scenarioDigest(known) !== digest && !force) {
    return `The scenario ${scenario} was changed since the export. Play it with the version that wrote it, or import it all the same with --force.`;
  }
  const folded = foldFacts(facts);
  if (!folded.ok) return `It does not fold: ${folded.error}`;
  const state = folded.value;
  if (state.id !== session || state.scenario !== scenario || state.version !== facts.length) {
    return 'Its header and its facts tell of different sessions.';
  }
  try {
    for (const delegation of Object.keys(state.seats))
      viewFor(known, state, { kind: 'delegation', delegation, member: '' });
    return null;
  } catch {
    return `Its facts do not fit the scenario ${scenario} as this version has it.`;
  }
}

async function importSession(journal: Journal, { session, facts }: SessionFile): Promise<ToolOutcome> {
  const old = stateOf(facts);
  // The code went on to the session that goes on from this one (rules 2.12 and 2.13), and shall be free for it here as well.
  let coded = old.passedOnTo === null ? facts : withCode(facts, shownCode(cryptoIds.code()));
  for (let draw = 0; draw < DRAWS; draw++) {
    const state = stateOf(coded);
    const whole = indexChange(null, state);
    const index = await withoutHeld(journal, session, whole);
    const appended = await journal.append({ session, expected: 0, facts: coded, at: Date.now(), index });
    const held = (whole.members?.length ?? 0) - (index.members?.length ?? 0);
    if (appended.kind === 'appended') return done(success(state, old, held));
    if (appended.kind !== 'codeTaken')
      return notDone(`The session ${session} is here already; nothing was changed.`);
    coded = withCode(facts, shownCode(cryptoIds.code()));
  }
  throw new JournalUnavailable('No free code was found; nothing was changed. Try again.');
}

/** A link that opens another session here, as one does whose session has a successor, stays as it is. */
async function withoutHeld(journal: Journal, session: string, index: IndexChange): Promise<IndexChange> {
  const free: NonNullable<IndexChange['members']>[number][] = [];
  for (const one of index.members ?? []) {
    const holder = one.tokenHash === null ? null : await journal.findMember(one.tokenHash);
    if (holder === null || holder.session === session) free.push(one);
  }
  return { ...index, members: free };
}

function stateOf(facts: readonly Fact[]): SessionState {
  const folded = foldFacts(facts);
  if (!folded.ok) throw new Error('facts that folded before do not fold now');
  return folded.value;
}

/** The same facts, as if the session had been opened with this code: it is told by the first one alone. */
const withCode = (facts: readonly Fact[], code: string): readonly Fact[] =>
  facts.map((fact) => (fact.type === 'sessionOpened' ? { ...fact, code } : fact));

function success(state: SessionState, old: SessionState, held: number): string {
  const why = old.passedOnTo === null ? 'was taken' : 'leads to the session that goes on from it';
  const code = state.code === old.code ? '' : ` Its code ${old.code} ${why}; the new one is ${state.code}.`;
  const links =
    held === 0
      ? 'Its seats open with the links they had.'
      : `Links that open another session here go on doing so (${held}); all others open this one.`;
  return `Imported the session ${state.code} with ${state.version} facts.${code} ${links}`;
}
