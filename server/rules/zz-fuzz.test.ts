import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom, type Random } from '../../shared/kernel/index.ts';
import { commandSchema } from '../../shared/protocol/index.ts';
import { applyPatch } from '../../shared/views/index.ts';
import { budgetOf } from './orders/budget.ts';
import { diffViews, evolve, step, viewFor } from './rules.ts';
import { thirtyDays as sc, smallScenario } from './testing/load-scenario.ts';
import { openTable } from './testing/table.ts';

function intentFor(r: Random, view: any, scenario: any, seat: string): any {
  const seats = scenario.delegations.map((d: any) => d.id);
  const clauses = scenario.treaty.clauses;
  const choices = (max: number) =>
    Object.fromEntries(
      Array.from({ length: r.int(max + 1) }, () => {
        const c: any = r.pick(clauses);
        return [c.id, r.int(c.options.length + (r.chance(0.03) ? 1 : 0))];
      }),
    );
  const some = () => seats.filter(() => r.chance(0.4));
  const props = Object.keys(view.proposals);
  const prop = () => (props.length && r.chance(0.95) ? r.pick(props) : 'RU-US:1');
  const k = r.int(100);
  if (k < 22) return { type: 'ready.declare', ready: r.chance(0.97) };
  if (k < 38) {
    const open = view.orders.options.filter((o: any) => o.refusal === null && o.order !== 'denounce-and-attack' && !['probe','strike'].includes(o.order));
    if (!open.length) return { type: 'ready.declare', ready: true };
    const o: any = r.pick(open);
    const target = Object.fromEntries(o.aims.map((a: any) => [a.field, r.pick(a.choices)]));
    return {
      type: 'order.seal',
      order: o.order,
      points: o.capacity[0] + r.int(o.capacity[1] - o.capacity[0] + 1),
      target,
    };
  }
  if (k < 41 && view.orders.sealed.length)
    return { type: 'order.unseal', sealed: (r.pick(view.orders.sealed) as any).id };
  if (k < 60) {
    const track = r.pick(['truce terms', 'confidence measure', 'settlement', 'extension'] as const);
    const whole = track === 'settlement' && r.chance(0.7);
    const cl = whole ? { ...view.treaty.inForce, ...choices(3) } : choices(3);
    return {
      type: 'proposal.table',
      track,
      clauses: cl,
      ...(r.chance(0.3) ? { conditions: choices(2) } : {}),
      expiresOn: r.int(32),
      audience: r.chance(0.6) ? 'table' : some(),
      ...(r.chance(0.3) && props.length ? { parent: r.pick(props) } : {}),
      ...(r.chance(0.1) ? { singleText: true } : {}),
      ...(r.chance(0.2) ? { signatories: some() } : {}),
    };
  }
  if (k < 78) return { type: 'proposal.sign', proposal: prop() };
  if (k < 82) return { type: 'proposal.decline', proposal: prop(), reason: 'No.' };
  if (k < 85) return { type: 'proposal.withdraw', proposal: prop() };
  if (k < 88)
    return {
      type: 'message.send',
      to: r.chance(0.3) ? 'table' : some(),
      words: { text: 'x' },
      ...(r.chance(0.3) && props.length ? { attaches: r.pick(props) } : {}),
    };
  if (k < 90) return { type: 'statement.make', words: { text: 'y' } };
  if (k < 94)
    return {
      type: 'terms.answer',
      answer: r.pick(['stall', 'conditions', 'accept', 'stall']),
      ...(r.chance(0.7) ? { conditions: choices(2) } : {}),
    };
  if (k < 95) return { type: 'seat.hand', delegation: r.pick(seats), to: r.pick(['scripted', 'free']) };
  if (k < 97)
    return r.pick([
      { type: 'session.pause' },
      { type: 'session.resume' },
      { type: 'session.resume' },
      { type: 'day.close' },
      { type: 'session.start' },
      { type: 'session.archive' },
      { type: 'decision.record', about: 'x', because: 'y' },
    ] as const);
  return { type: 'day.close' };
}
function game(scenario: any, seed: number, steps: number) {
  const r = createRandom(seed);
  const seats: string[] = scenario.delegations.map((d: any) => d.id);
  const t: any = openTable({
    scenario,
    host: seats[1],
    termsDays: r.int(3) ? Math.min(5, scenario.terms.maxDays) : 0,
    seed: `f${seed}`,
    clock: r.chance(0.5) ? { mode: 'live', daySeconds: 60, bulletinSeconds: 10 } : { mode: 'untimed' },
    people: seats.filter(() => r.chance(0.3)).filter((s) => s !== seats[1]),
  });
  let at = 1741651300000;
  let state = t.state;
  const facts = [...t.facts];
  const views: any = Object.fromEntries(
    seats.map((s) => [s, viewFor(scenario, state, { kind: 'delegation', delegation: s })]),
  );
  let n = 0;
  const stats: any = {};
  for (let i = 0; i < steps; i++) {
    const seat = r.pick(seats);
    const s = state.seats[seat];
    if (r.chance(0.03) && state.timer) {
      const d = step(
        scenario,
        state,
        { kind: 'system' },
        { type: 'clock.fired', timer: state.timer.id },
        (at += 500),
      );
      if (d.ok) {
        facts.push(...d.value);
        state = d.value.reduce(evolve as any, state);
      }
    }
    const command: any = {
      ...(i === 0 ? { type: 'session.start' } : intentFor(r, views[seat], scenario, seat)),
      id: `command-${n++}`,
    };
    expect(commandSchema.safeParse(command).success, JSON.stringify(command)).toBe(true);
    const actor: any = {
      kind: 'seat',
      delegation: i === 0 ? seats[1] : seat,
      occupant: s.occupant === 'scripted' ? 'scripted' : 'person',
      host: i === 0 || s.host,
    };
    const before = state;
    const d = step(scenario, before, actor, command, (at += 1000));
    if (r.chance(0.1))
      expect(JSON.stringify(step(scenario, before, actor, command, at))).toBe(JSON.stringify(d));
    stats[`${command.type}/${d.ok ? 'ok' : (d as any).error.code}`] =
      (stats[`${command.type}/${d.ok ? 'ok' : (d as any).error.code}`] ?? 0) + 1;
    if (state.ending) break;
    if (!d.ok) continue;
    facts.push(...d.value);
    state = d.value.reduce(evolve as any, state);
    const nightly = d.value.some((f: any) => f.type === 'nightResolved');
    if (nightly) {
      // odds shown = odds rolled
      for (const f of d.value as any[])
        if (f.type === 'orderResolved' && f.resolved.chances) {
          const shown =
            before.sealed[f.resolved.delegation]?.find((x: any) => x.id === f.resolved.id) ?? f.resolved;
          expect(
            f.resolved.odds.some(
              (row: any) => JSON.stringify(row.chances) === JSON.stringify(f.resolved.chances),
            ),
          ).toBe(true);
        }
    }
    for (const s2 of seats) {
      const b = budgetOf(scenario, state, s2);
      expect(b.used).toBeLessThanOrEqual(Math.max(b.capacity, b.used && b.capacity));
      expect(b.capitalLeft, `${s2} ${command.type}`).toBeGreaterThanOrEqual(0);
    }
    if (r.chance(0.3) || nightly)
      for (const s2 of seats) {
        const v = viewFor(scenario, state, { kind: 'delegation', delegation: s2 });
        const p = diffViews(views[s2], v);
        const patched = p ? applyPatch(views[s2], { seq: 1, ...p }) : views[s2];
        expect(JSON.stringify(sortKeys(patched))).toBe(JSON.stringify(sortKeys(v)));
        views[s2] = v;
      }
  }
  const replay = (JSON.parse(JSON.stringify(facts)) as any[]).reduce(evolve as any, null);
  expect(JSON.stringify(replay)).toBe(JSON.stringify(state));
  for (const s2 of seats)
    expect(JSON.stringify(viewFor(scenario, replay, { kind: 'delegation', delegation: s2 }))).toBe(
      JSON.stringify(viewFor(scenario, state, { kind: 'delegation', delegation: s2 })),
    );
  return { stats, state };
}
const sortKeys = (x: any): any =>
  Array.isArray(x)
    ? x.map(sortKeys)
    : x && typeof x === 'object'
      ? Object.fromEntries(
          Object.keys(x)
            .sort()
            .map((k) => [k, sortKeys(x[k])]),
        )
      : x;
it('fuzz', () => {
  const all: any = {};
  const ends: any = {};
  for (let i = 0; i < Number(process.env.N ?? 25); i++) {
    const { stats, state } = game(i % 4 === 3 ? smallScenario : sc, i + Number(process.env.S ?? 0), 700);
    for (const k in stats) all[k] = (all[k] ?? 0) + stats[k];
    const e = `${state.regions.phase}/${state.ending?.kind}/${state.day}`;
    ends[e] = (ends[e] ?? 0) + 1;
  }
  console.log(JSON.stringify(all, null, 0), JSON.stringify(ends));
}, 280000);
