// Owns playing the short session of a golden journal: one person at the app's own door, the rest scripted. Knows no socket.
import { setTimeout as wait } from 'node:timers/promises';
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Result } from '../../shared/kernel/index.ts';
import type { Command, Intent, Refusal } from '../../shared/protocol/index.ts';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { cryptoIds } from '../adapters/system/crypto-ids.ts';
import { makeLog } from '../adapters/system/pino-log.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { createApp, type Presence } from '../app/app.ts';
import { theGame } from '../app/the-game.ts';
import { foldFacts } from './fold-facts.ts';

const PERSON = 'UA';
/** A few nights: orders, a bulletin, talks, and every table of the journal in use. */
const UNTIL_DAY = 4;
const POLL_MS = 20;
const POLLS = 6_000;

const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

const silentLink = { welcome() {}, resumed() {}, patch() {}, farewell() {} };

/** Plays into the journal of a folder, which is made; returns the session's id. */
export async function playGolden(folder: string, scenario: Scenario): Promise<string> {
  const journal = openEmbeddedJournal(folder);
  const app = createApp({
    ...theGame,
    scenarios: new Map([[scenario.id, scenario]]),
    journal,
    clock: systemClock,
    ids: cryptoIds,
    log: makeLog('error'),
    meter: null,
    presence: null,
    webhooks: null,
    scriptedPauseMs: 0,
    reckonSpace: null,
    snapshotFormat: 'golden',
  });
  await app.start();
  const clock = { mode: 'live', daySeconds: 86_400, bulletinSeconds: 3_600 } as const;
  const wish = { scenario: scenario.id, kind: 'hosted', delegation: PERSON, clock, termsDays: 0 } as const;
  const { session, token } = must(await app.openSession(wish));
  const presence = must(await must(await app.admit(token)).enter(silentLink, null));
  const isOver = async () => {
    const folded = foldFacts(await journal.read(session, 0));
    return folded.ok && folded.value.day >= UNTIL_DAY;
  };
  await say(presence, { type: 'session.start' });
  await say(presence, {
    type: 'message.send',
    to: 'table',
    words: { text: 'Words of any script: Слово, 言葉' },
  });
  for (let polls = 0; polls < POLLS && !(await isOver()); polls++) {
    await say(presence, { type: 'ready.declare', ready: true });
    await wait(POLL_MS);
  }
  presence.leave();
  await app.stop();
  await journal.close();
  return session;
}

let said = 0;

/** Whether it is accepted does not matter: a refusal is remembered too. */
function say(presence: Presence, intent: Intent): Promise<void> {
  const command = { ...intent, id: `golden-command-${++said}` } as Command;
  return new Promise((resolve) => presence.command(command, () => resolve()));
}
