// The marks of a day: the weightiest first, a text at most once on the day it was both tabled and signed.
import { describe, expect, it } from 'vitest';
import { scenario } from '../../store/session.ts';
import { scenario as shipped } from '../../testing/room-fixture.ts';
import { dayInWords } from './day-in-words.ts';
import { debriefAsSeen } from './debrief-as-seen.ts';
import { anIncident, aProposal, smallDebrief } from './testing/small-debrief.ts';
import { incidentMarks, inForceOn, scopeOf, textMarks } from './timeline-marks.ts';

scenario.value = shipped;
const whole = { C01: 1, C02: 1 };
const proposals = [
  aProposal('P-1', { clauses: {} }),
  aProposal('P-2', { clauses: whole }),
  aProposal('P-3', { state: 'in force', signed: { RU: 1, UA: 3 } }),
  aProposal('P-4', { day: 2, state: 'in force', signed: { RU: 2, UA: 2 } }),
];
const who = { delegation: 'RU' };
const findings = [{ day: 1, kind: 'breach', slots: { who, subject: 'probe' }, wrong: false }];
const incidents = [
  anIncident('I-1'),
  anIncident('I-2', { author: 'UA', kind: 'probe', named: 'RU', verdict: 'wrong' }),
];
const debrief = smallDebrief({ proposals, incidents, findings });
const open = debriefAsSeen(debrief, null, ['RU', 'UA']);

describe('texts', () => {
  it('are whole, a part, or a mere question', () => {
    expect(proposals.map((one) => scopeOf(one, { clauses: 2 }))).toEqual([
      'question',
      'whole',
      'part',
      'part',
    ]);
    expect(scopeOf({ clauses: { C01: 0 }, conditions: { C02: 1 } }, { clauses: 2 })).toBe('whole');
  });

  it('are in force from their last signature', () => {
    expect(proposals.map(inForceOn)).toEqual([null, null, 3, 2]);
  });

  it('stand on the days they were tabled and signed, the weightiest first', () => {
    const marks = textMarks(open, 2);
    const ids = (day: number) => marks.get(day)?.map((mark) => (mark.kind === 'text' ? mark.id : ''));
    expect([ids(1), ids(2), ids(3)]).toEqual([['P-2', 'P-3', 'P-1'], ['P-4'], ['P-3']]);
  });
});

describe('incidents', () => {
  it('put those with a name before breaches, and those before what nobody stands behind', () => {
    const kinds = incidentMarks(open).get(1);
    expect(kinds).toEqual([
      { kind: 'incident', id: 'I-2', who: 'UA', sure: true },
      { kind: 'breach', who: 'RU' },
      { kind: 'incident', id: 'I-1', who: null, sure: true },
    ]);
  });

  it('show who was named, not who it was, to those who could not know', () => {
    const told = incidentMarks(debriefAsSeen(debrief, 'EU', ['RU', 'UA'])).get(1);
    expect(told).toContainEqual({ kind: 'incident', id: 'I-2', who: 'RU', sure: false });
  });
});

describe('the day in words', () => {
  const words = (day: number) =>
    dayInWords(debrief, textMarks(open, 2).get(day) ?? [], incidentMarks(open).get(day) ?? [], day);

  it('names the weightiest text and what was found', () => {
    expect(words(1)).toBe('Russia: a full text, P-2, and 2 more. A breach by Russia is found.');
    expect(words(2)).toBe('P-4, from Russia, is in force.');
  });

  it('says how the last day ended', () => {
    expect(words(3)).toBe('The truce lapses. P-3, from Russia, is in force.');
  });

  it('says so when there is nothing', () => {
    expect(dayInWords(debrief, [], [], 2)).toBe('Nothing is tabled or reported.');
  });
});
