// Tests the written answers of the first game's lesson: what they answer, when, and what they never do (rules 2.6, 2.14, 5.2, 5.5, 8.33).
import { describe, expect, it } from 'vitest';
import data from '../../assets/scenarios/first-game.json' with { type: 'json' };
import { formatPackage } from '../../shared/catalogue/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { Choices, DelegationId } from '../../shared/views/index.ts';
import { publicScenario } from '../rules/rules.ts';
import { parsedScenario } from '../rules/testing/parsed-scenario.ts';
import { openTable, proposes } from '../rules/testing/table.ts';
import { everyProposal, proposalOf } from '../rules/topics/treaty/proposals.ts';
import { decide } from './decide.ts';
import { inputFor } from './testing/seat-at.ts';

const firstGame = parsedScenario(data);
const COUNTER = 'F01c F02c F03c F04b F05a F06c';
/** Guns against water, each the price of the other. */
const trade: Intent = proposes(
  { F03: 2 },
  { track: 'confidence measure', conditions: { F02: 2 }, expiresOn: 4 },
);
const whole = (choices: Choices): Intent => proposes(choices, { track: 'settlement', expiresOn: 7 });
/** What both want beside the trade: worth 84.8 to Brennick. */
const common = { F01: 2, F02: 2, F03: 2, F04: 1, F05: 2, F06: 2 };

type Table = ReturnType<typeof openTable>;
const seated = (seed = 'lesson', scenario = firstGame) => openTable({ scenario, host: 'TAR', seed }).begin();

/** Lets a scripted seat do all that it decides today. */
function play(table: Table, seat: DelegationId): void {
  for (let calls = 0; calls < 30; calls++) {
    const { stage, phase } = table.state.regions;
    if (table.state.seats[seat]?.ready || stage !== 'deliberation' || phase !== 'truce') return;
    const intents = decide(inputFor(table.scenario, publicScenario(table.scenario), table.view(seat)));
    for (const intent of intents) if (table.state.ending === null) table.does(seat, intent);
    if (intents.length === 0) return;
  }
}

const textsBy = (table: Table, seat: DelegationId) =>
  everyProposal(table.state).filter(({ author }) => author === seat);
const heldBy = (table: Table, id: string, seat: DelegationId) => proposalOf(table.state, id)?.signed[seat];
/** The notes a seat has left for the debrief. */
const notesBy = (table: Table, seat: DelegationId) =>
  table.facts.flatMap((fact) =>
    fact.type === 'decisionRecorded' && fact.delegation === seat ? [fact.because] : [],
  );

describe('rule 2.6: the lesson of the first game', () => {
  it('tables nothing of its own before its day, and then does', () => {
    const table = seated();
    play(table, 'BRE');
    play(table, 'MED');
    expect([...textsBy(table, 'BRE'), ...textsBy(table, 'MED')]).toEqual([]);
    table.untilDay(3);
    play(table, 'BRE');
    play(table, 'MED');
    expect([...textsBy(table, 'BRE'), ...textsBy(table, 'MED')].length).toBeGreaterThan(0);
  });

  it('answers the first message of its partner where it was written, once', () => {
    const table = seated();
    const ask: Intent = { type: 'message.send', to: ['BRE'], words: { text: 'What matters most to you?' } };
    table.does('TAR', ask);
    play(table, 'BRE');
    table.does('TAR', ask);
    table.untilDay(2);
    play(table, 'BRE');
    const said = table
      .view('TAR')
      .messages.filter(
        ({ from, words }) =>
          from === 'BRE' && 'text' in words && words.text.startsWith('Our fields are dry.'),
      );
    expect(said.map(({ readers }) => readers)).toEqual([['TAR', 'BRE']]);
  });

  it('counters a trade of guns against water with the written text, says that it was written, and leaves the trade unsigned', () => {
    const table = seated();
    table.does('TAR', trade);
    play(table, 'BRE');
    const [counter] = textsBy(table, 'BRE');
    expect(counter && formatPackage(firstGame, counter.clauses)).toBe(COUNTER);
    expect(counter?.parent).toBe('P-1');
    expect(heldBy(table, 'P-1', 'BRE')).toBeUndefined();
    expect(notesBy(table, 'BRE').join()).toContain('A counter written for the lesson.');
    expect(textsBy(table, 'BRE')).toHaveLength(1);
  });

  it('leaves a text it would sign to lie on day 1 and signs it on day 2', () => {
    const table = seated();
    table.does('TAR', whole(common));
    play(table, 'BRE');
    expect(heldBy(table, 'P-1', 'BRE')).toBeUndefined();
    expect(table.state.ending).toBeNull();
    table.untilDay(2);
    play(table, 'BRE');
    expect(heldBy(table, 'P-1', 'BRE')).toBe(2);
    expect(table.state.ending?.kind).toBe('settled');
    expect(notesBy(table, 'BRE').join()).toContain('Signed as the lesson has it: 84.8 against ');
  });

  it('signs nothing below walking away, whatever the text holds', () => {
    const table = seated().untilDay(2);
    // Guns, water and prisoners, and nothing else: worth 46 to Brennick.
    table.does('TAR', whole({ ...common, F01: 0, F04: 0, F06: 0 }));
    play(table, 'BRE');
    expect(heldBy(table, 'P-1', 'BRE')).toBeUndefined();
    expect(table.state.ending).toBeNull();
  });

  it('signs nothing across a red line, whatever it is worth', () => {
    const { treaty } = firstGame;
    const redLines = { ...treaty.redLines, BRE: [{ option: 'F03c', text: 'No guns given up.' }] };
    const table = seated('lesson', { ...firstGame, treaty: { ...treaty, redLines } }).untilDay(2);
    table.does('TAR', whole(common));
    play(table, 'BRE');
    expect(heldBy(table, 'P-1', 'BRE')).toBeUndefined();
  });

  it('rule 8.33: the certain accident happens in its night and sector whatever the seed, and its author is nobody', () => {
    for (const seed of ['a', 'b', 'c']) {
      const table = seated(seed);
      table.untilDay(2);
      const [first] = Object.values(table.view('TAR').incidents);
      expect(first).toMatchObject({ day: 1, sector: 'harrow-ford', state: 'open', named: null });
    }
  });
});

describe('rule 2.14: the guide of the first game', () => {
  it('is told to the seat it was written for, where it is played alone, and to no other', () => {
    const table = seated();
    expect(table.view('TAR').mandate.guide?.steps).toHaveLength(25);
    expect(table.view('BRE').mandate.guide).toBeNull();
    expect(JSON.stringify(publicScenario(firstGame))).not.toContain('Guns weigh 32');
    const together = openTable({ scenario: firstGame, host: 'TAR', kind: 'hosted' });
    expect(together.view('TAR').mandate.guide).toBeNull();
  });

  it('keeps nobody from anything: what may be done is the same with it and without', () => {
    const { guide: _, ...unguided } = firstGame;
    const plain = openTable({ scenario: unguided, host: 'TAR', seed: 'lesson' }).begin();
    expect(plain.view('TAR').mandate.guide).toBeNull();
    expect(seated().view('TAR').legal).toEqual(plain.view('TAR').legal);
  });
});
