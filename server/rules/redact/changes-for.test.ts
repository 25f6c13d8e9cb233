// A view kept current by patches is the view made from scratch, for every seat, whatever happened between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../shared/views/index.ts';
import { changesFor, type SessionState, viewFor } from '../rules.ts';
import { anyIntent } from '../testing/any-intent.ts';
import { openTable } from '../testing/table.ts';

type Table = ReturnType<typeof openTable>;

/** Sends what can be sent, and hands each accepted command's states and facts to `look`. */
function play(
  table: Table,
  intents: readonly { readonly seat: string; readonly intent: Parameters<Table['does']>[1] }[],
  look: (before: SessionState, facts: Table['facts']) => void,
): void {
  for (const { seat, intent } of intents) {
    const [before, known] = [table.state, table.facts.length];
    try {
      table.does(seat, intent);
    } catch {
      continue;
    }
    look(before, table.facts.slice(known));
  }
}

/** As it would arrive: through JSON. */
const sent = <T>(message: T): T => JSON.parse(JSON.stringify(message));

describe('rule 7.8: a seat is told what changed for it, and nothing else', () => {
  it('given any commands, when patches are applied one after another, then each seat holds its own fresh view', () => {
    fc.assert(
      fc.property(fc.array(anyIntent(), { minLength: 5, maxLength: 40 }), fc.boolean(), (intents, terms) => {
        const table = openTable({ termsDays: terms ? 3 : 0 }).begin();
        const { scenario } = table;
        const seats = scenario.delegations.map(
          ({ id }) => ({ kind: 'delegation', delegation: id, member: '' }) as const,
        );
        let views = seats.map((seat) => sent(viewFor(scenario, table.state, seat)));
        play(table, intents, (before, facts) => {
          const after = table.state;
          const noticedBy = changesFor(scenario, { before, after, facts });
          views = views.map((view, i) => {
            const seat = seats[i] ?? view.audience;
            const changes = noticedBy(seat);
            expect(changesFor(scenario, { before, after, facts: null })(seat)).toEqual(changes);
            return changes ? applyPatch(view, sent({ seq: 1, ...changes })) : view;
          });
          expect(views).toEqual(seats.map((seat) => sent(viewFor(scenario, after, seat))));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('given two states far apart, when the patch between them is applied, then the seat holds its fresh view', () => {
    fc.assert(
      fc.property(fc.array(anyIntent(), { minLength: 20, maxLength: 60 }), (intents) => {
        const table = openTable().begin();
        const { scenario, state: before } = table;
        const seat = { kind: 'delegation', delegation: 'RU', member: '' } as const;
        play(table, intents, () => {});
        const changes = changesFor(scenario, { before, after: table.state, facts: null })(seat);
        const view = viewFor(scenario, before, seat);
        expect(changes ? applyPatch(view, { seq: 1, ...changes }) : view).toEqual(
          viewFor(scenario, table.state, seat),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('given a state and itself, then there is nothing to tell', () => {
    const { scenario, state } = openTable().begin();
    const seat = { kind: 'delegation', delegation: 'UA', member: '' } as const;
    expect(changesFor(scenario, { before: state, after: state, facts: [] })(seat)).toBeNull();
    const same = structuredClone(state);
    expect(changesFor(scenario, { before: state, after: same, facts: null })(seat)).toBeNull();
  });
});

describe('a proposal tabled before day 1', () => {
  it('given the terms phase, when a text is tabled, then its readers hold day 0, not the day of the terms', () => {
    const table = openTable({ termsDays: 3 }).begin();
    const seat = { kind: 'delegation', delegation: 'RU', member: '' } as const;
    const before = table.state;
    const facts = table.does('UA', {
      type: 'proposal.table',
      track: 'truce terms',
      clauses: { C07: 1 },
      expiresOn: 3,
      audience: 'table',
    });
    const changes = changesFor(table.scenario, { before, after: table.state, facts })(seat);
    const patched = applyPatch(viewFor(table.scenario, before, seat), sent({ seq: 1, ...changes }));
    expect(patched.proposals['P-1']).toMatchObject({ day: 0, stateSince: 0, signed: { UA: 0 } });
  });
});
