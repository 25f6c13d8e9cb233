// Rule 7.12: what the console is made of reaches facilitators, and nobody else.
import { describe, expect, it } from 'vitest';
import { backwards } from '../../../shared/kernel/index.ts';
import type { Audience } from '../../../shared/views/index.ts';
import { changesFor, viewFor } from '../rules.ts';
import { openTable } from '../testing/table.ts';

const secret = 'staged';

/** A facilitated session with an incident that Russia staged and wants blamed on Ukraine. */
function withIncident() {
  const table = openTable({ seed: 'control', host: null, kind: 'hosted' }).begin();
  const before = table.state;
  table.does('M1', {
    type: 'inject.deliver',
    what: { title: 'A blast', text: 'A depot burns.' },
    audience: 'all',
    effects: [{ do: 'incident', kind: secret, sector: 'kharkiv', author: 'RU', blames: 'UA' }],
  });
  return { table, before };
}

const others: readonly Audience[] = [
  ...['RU', 'UA', 'US', 'EU', 'MED'].map(
    (delegation) => ({ kind: 'delegation', delegation, member: '' }) as const,
  ),
  { kind: 'observer', member: 'M9' },
];

describe('rule 7.12: the truth of incidents', () => {
  it('given a staged incident, then a facilitator is told its kind, its author and who is to be blamed', () => {
    const { table } = withIncident();
    expect(table.viewOfFacilitator().incidents['I-1']?.truth).toEqual({
      kind: secret,
      author: 'RU',
      blames: 'UA',
    });
  });

  it.each(others)('is no part of the view of %o, nor of what it is told of the change', (audience) => {
    const { table, before } = withIncident();
    const { scenario, state } = table;
    const view = viewFor(scenario, state, audience);
    const told = changesFor(scenario, { before, after: state, facts: null })(audience);
    expect(told?.put?.incidents).toHaveProperty('I-1');
    for (const seen of [view.incidents, told?.put?.incidents]) {
      expect(JSON.stringify(seen)).not.toContain('truth');
      expect(JSON.stringify(seen)).not.toContain(secret);
      expect(JSON.stringify(seen)).not.toContain('blames');
    }
  });
});

describe('rule 7.12: the control slice', () => {
  it('has every delegation with its own figures and objective, every true figure, and when the day opened', () => {
    const { table } = withIncident();
    const { control } = table.viewOfFacilitator();
    for (const one of control.delegations) {
      expect(one.own).toEqual(table.view(one.delegation).own);
      expect(one.objective).toEqual(table.view(one.delegation).mandate.objective);
    }
    expect(control.figures).toEqual(table.state.war.tracks);
    expect(control.dayOpenedAt).toBeGreaterThan(0);
    expect(control.members.map(({ id }) => id)).toEqual(['M1']);
  });

  it('says since when people could act: a pause that is over does not count', () => {
    const { table } = withIncident();
    const { dayOpenedAt, runsSince } = table.viewOfFacilitator().control;
    expect(runsSince).toBe(dayOpenedAt);
    table.does('M1', { type: 'session.pause' });
    const before = table.state;
    table.does('M1', { type: 'session.resume' });
    const { control } = table.viewOfFacilitator();
    expect(control.dayOpenedAt).toBe(dayOpenedAt);
    expect(control.runsSince).toBe([...backwards(table.state.record)][0]?.at);
    const told = changesFor(table.scenario, { before, after: table.state, facts: null });
    expect(told({ kind: 'facilitator', member: 'M1' })?.set?.control?.runsSince).toBe(control.runsSince);
  });

  it('is told of sealed orders at once', () => {
    const { table } = withIncident();
    const before = table.state;
    table.does('UA', { type: 'order.seal', order: 'stockpile-ammunition', points: 1, target: {} });
    const told = changesFor(table.scenario, { before, after: table.state, facts: null });
    const control = told({ kind: 'facilitator', member: 'M1' })?.set?.control;
    expect(control?.delegations.find(({ delegation }) => delegation === 'UA')?.sealed).toHaveLength(1);
    expect(told({ kind: 'delegation', delegation: 'RU', member: '' })).toBeNull();
  });

  it('tells a facilitator who reads a line that is not public, and nobody else', () => {
    const { table } = withIncident();
    const before = table.state;
    table.does('UA', { type: 'order.seal', order: 'stockpile-ammunition', points: 1, target: {} });
    const told = changesFor(table.scenario, { before, after: table.state, facts: null });
    const line = { kind: 'order.sealed', secret: true, readers: ['UA'] };
    expect(table.viewOfFacilitator().record.at(-1)).toMatchObject(line);
    expect(told({ kind: 'facilitator', member: 'M1' })?.add?.record).toEqual([expect.objectContaining(line)]);
    expect(JSON.stringify(told({ kind: 'delegation', delegation: 'UA', member: '' })?.add)).not.toContain(
      'readers',
    );
    expect(table.view('UA').record.at(-1)).toMatchObject({ kind: 'order.sealed', secret: true });
    expect(JSON.stringify(table.view('UA').record)).not.toContain('readers');
  });

  it.each(others)('is no slice of %o', (audience) => {
    const { table } = withIncident();
    const view = viewFor(table.scenario, table.state, audience);
    const slices = ['control', 'facilitation', 'library', 'mandates'];
    for (const slice of slices) expect(view).not.toHaveProperty(slice);
  });
});

describe('rule 7.12: the mandates', () => {
  const briefs = ({ scenario }: ReturnType<typeof openTable>) =>
    scenario.delegations.map(({ id, secretBrief }) => [id, secretBrief] as const);

  it('reach a facilitator as each delegation reads its own', () => {
    const table = openTable({ host: null, kind: 'hosted' });
    const { mandates } = table.viewOfFacilitator();
    expect(Object.keys(mandates)).toHaveLength(table.scenario.delegations.length);
    for (const [id] of briefs(table)) expect(mandates[id]).toEqual(table.view(id).mandate);
  });

  it.each(others)('of others are no part of the view of %o', (audience) => {
    const table = openTable({ host: null, kind: 'hosted' });
    const view = JSON.stringify(viewFor(table.scenario, table.state, audience));
    for (const [id, brief] of briefs(table)) {
      const isOwn = audience.kind === 'delegation' && audience.delegation === id;
      expect(view.includes(JSON.stringify(brief))).toBe(isOwn);
    }
  });

  it('are given once: nobody is told of them again', () => {
    const table = openTable({ host: null, kind: 'hosted' });
    const before = table.state;
    table.begin();
    const told = changesFor(table.scenario, { before, after: table.state, facts: null });
    expect(told({ kind: 'facilitator', member: 'M1' })?.set).not.toHaveProperty('mandates');
  });
});
