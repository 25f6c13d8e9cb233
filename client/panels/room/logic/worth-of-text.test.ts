// Tests of a draft's worth to the seat that writes it, on figures worked out by hand from the shipped value sheets.
import { describe, expect, it } from 'vitest';
import { scenario, seatView } from '../../../testing/room-fixture.ts';
import {
  couldAsk,
  freshRedLines,
  impossibleIn,
  optionStandings,
  resultingText,
  worthOfText,
} from './worth-of-text.ts';

const held = { C01: 2, C02: 2, C15: 2, C17: 1 };
const offered = { C03: 2, C06: 2, C07: 2, C12: 2 };

function at(delegation: string) {
  const view = seatView(delegation);
  const inForce = resultingText(view.treaty.inForce, held);
  return { ...view, treaty: { ...view.treaty, inForce } };
}

describe('worthOfText', () => {
  it('gives the known worth of the exchange of verification for relief to each belligerent', () => {
    const ua = at('UA');
    const worth = worthOfText(scenario, ua, resultingText(ua.treaty.inForce, offered));
    expect(worth.inForce).toBeCloseTo(55.5, 1);
    expect(worth.value).toBeCloseTo(63.0, 1);
    const ru = at('RU');
    expect(worthOfText(scenario, ru, resultingText(ru.treaty.inForce, offered)).value).toBeCloseTo(44.1, 1);
  });

  it('names clauses and pairs whose effects add up to the whole difference', () => {
    const view = at('UA');
    const worth = worthOfText(scenario, view, resultingText(view.treaty.inForce, offered));
    expect(worth.parts.filter((part) => part.kind === 'clause').map((part) => part.subject)).toEqual([
      'C03',
      'C06',
      'C07',
      'C12',
    ]);
    expect(worth.parts.some((part) => part.kind === 'pair')).toBe(true);
    const sum = worth.parts.reduce((total, part) => total + part.by, 0);
    expect(sum).toBeCloseTo(worth.value - worth.inForce, 9);
  });

  it('warns of absolute and of conditional red lines', () => {
    const view = at('UA');
    const crossed = (choices: Record<string, number>) =>
      worthOfText(scenario, view, resultingText(view.treaty.inForce, choices)).redLines;
    expect(crossed({ C08: 0 })).toHaveLength(1);
    expect(crossed({ C10: 1 })).toHaveLength(1);
    expect(crossed({ C10: 1, C11: 2 })).toHaveLength(0);
  });
});

describe('freshRedLines', () => {
  it('leaves out what the text in force crosses already, except for a settlement', () => {
    const ru = at('RU');
    const text = resultingText(ru.treaty.inForce, { C10: 3 });
    const { redLines } = worthOfText(scenario, ru, text);
    expect(redLines.length).toBeGreaterThan(1);
    expect(freshRedLines(scenario, ru, redLines, false)).toEqual(['No open door to NATO.']);
    expect(freshRedLines(scenario, ru, redLines, true)).toEqual(redLines);
  });
});

describe('options of a clause', () => {
  it('are measured from the one in force', () => {
    const standings = optionStandings(scenario, at('UA'), 'C03');
    expect(standings.map((standing) => Math.sign(standing.by))).toEqual([0, 1, 1, 1]);
    expect(standings.map((standing) => Math.round(standing.share * 100))).toEqual([15, 30, 80, 100]);
    expect(optionStandings(scenario, at('UA'), 'C08')[0]?.redLine).toBe(true);
  });

  it('name what more could be asked for, the largest gain first and never a red line', () => {
    const asks = couldAsk(scenario, at('UA'));
    expect(asks[0]?.clause).toBe('C11');
    expect(asks.every((ask, index) => index === 0 || ask.by <= (asks[index - 1]?.by ?? 0))).toBe(true);
  });
});

describe('impossibleIn', () => {
  it('finds the pairs the scenario forbids, and none in the status quo', () => {
    const pair = scenario.impossible[0];
    const [one, other] = [pair?.oneOf[0] ?? '', pair?.withOneOf[0] ?? ''];
    const option = (id: string) => ({ [id.slice(0, -1)]: id.charCodeAt(id.length - 1) - 97 });
    const view = seatView('UA');
    expect(impossibleIn(scenario, view.treaty.inForce)).toEqual([]);
    expect(
      impossibleIn(scenario, resultingText(view.treaty.inForce, option(one), option(other))),
    ).toContainEqual({
      one,
      other,
    });
  });
});
