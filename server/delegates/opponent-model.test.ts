// Tests that a model learns from what others do and say, and from nothing else.
import { describe, expect, it } from 'vitest';
import { publicScenario } from '../rules/rules.ts';
import { openTable, proposes } from '../rules/testing/table.ts';
import { chanceOfConsent, modelOthers } from './opponent-model.ts';
import { situationFor } from './testing/seat-at.ts';
import { keyOf } from './treaty-space.ts';

type Table = ReturnType<typeof openTable>;

const read = (table: Table, seat: string) =>
  situationFor(table.scenario, publicScenario(table.scenario), table.view(seat));
const modelOf = (table: Table, seat: string, of: string) => {
  const model = modelOthers(read(table, seat)).find(({ delegation }) => delegation === of);
  if (!model) throw new Error(`no model of ${of}`);
  return model;
};
const supposedWorth = (model: ReturnType<typeof modelOf>, text: Int8Array) =>
  text.reduce((sum, option, clause) => sum + (model.points[clause * 8 + option] ?? 0), 0);
const whole = (table: Table, text: string) =>
  Object.fromEntries(table.scenario.treaty.clauses.map(({ id }, index) => [id, text.charCodeAt(index) - 97]));

describe('modelOthers', () => {
  it('supposes from public words alone that the belligerents want opposite ends', () => {
    const table = openTable().begin();
    const situation = read(table, 'MED');
    const first = Int8Array.from(situation.space.sizes, () => 0);
    const second = Int8Array.from(situation.space.sizes, (size) => size - 1);
    expect(supposedWorth(modelOf(table, 'MED', 'RU'), first)).toBeGreaterThan(90);
    expect(supposedWorth(modelOf(table, 'MED', 'UA'), second)).toBeGreaterThan(90);
    expect(supposedWorth(modelOf(table, 'MED', 'UA'), first)).toBeLessThan(10);
  });

  it('does not depend on what the other hides', () => {
    const table = openTable().begin();
    const before = modelOf(table, 'MED', 'RU');
    table.does('RU', { type: 'order.seal', order: 'stockpile-ammunition', points: 2, target: {} });
    table.does('RU', proposes({ C02: 1 }, { audience: ['UA'] }));
    expect(modelOf(table, 'MED', 'RU')).toEqual(before);
  });

  it('values what was offered more, and weighs what was named first', () => {
    const table = openTable().begin();
    const before = modelOf(table, 'MED', 'UA');
    table.does('UA', proposes({ C02: 1, C03: 2 }));
    const slots = { clause: { options: ['C11c'] } };
    const phrase = { message: 'askPriority', register: 'firm', variant: 0, slots } as const;
    table.does('UA', { type: 'message.send', to: 'table', words: { phrase } });
    const after = modelOf(table, 'MED', 'UA');
    const share = (model: typeof after, cell: number) => model.points[cell] ?? 0;
    const guarantee = 10 * 8 + 2;
    expect(share(after, guarantee)).toBeGreaterThan(share(before, guarantee) + 1);
    expect(after.observations).toBe(before.observations + 1);
  });

  it('raises the walk-away value after a refusal and lowers it after a signature', () => {
    const text = 'cccbdccccbcbbcccc';
    const refused = openTable().begin();
    refused.does('MED', proposes(whole(refused, text), { track: 'settlement' }));
    const before = modelOf(refused, 'MED', 'UA').walkAway;
    refused.does('UA', { type: 'proposal.decline', proposal: 'P-1', reason: 'No.' });
    expect(modelOf(refused, 'MED', 'UA').walkAway).toBeGreaterThan(before);
    const signed = openTable().begin();
    signed.does('MED', proposes(whole(signed, text), { track: 'settlement' }));
    signed.does('UA', { type: 'proposal.sign', proposal: 'P-1' });
    expect(modelOf(signed, 'MED', 'UA').walkAway).toBeLessThan(before);
  });

  it('hears objections and conditions', () => {
    const table = openTable().begin();
    const text = 'cccbdccccbcbbcccc';
    table.does('MED', proposes(whole(table, text), { track: 'settlement' }));
    const clause = { clause: { options: ['C08c'] } };
    const refuse = { message: 'refuse', register: 'firm', variant: 0, slots: clause } as const;
    table.does('RU', { type: 'message.send', to: ['MED'], words: { phrase: refuse }, attaches: 'P-1' });
    const slots = { give: { options: ['C11c'] }, take: { options: ['C10b'] } };
    const counter = { message: 'counter', register: 'firm', variant: 0, slots } as const;
    table.does('RU', { type: 'message.send', to: ['MED'], words: { phrase: counter }, attaches: 'P-1' });
    const model = modelOf(table, 'MED', 'RU');
    expect(model.objections[7 * 8 + 2]).toBe(1);
    expect(model.links).toEqual([{ if: { clause: 10, option: 2 }, need: { clause: 9, option: 1 } }]);
    // Said to the mediator alone.
    expect(modelOf(table, 'UA', 'RU').links).toEqual([]);
    const situation = read(table, 'MED');
    expect(chanceOfConsent(model, situation.inForce)).toBeLessThan(1);
    expect(keyOf(situation.texts.get('P-1') ?? situation.inForce)).toBe(text);
  });
});
