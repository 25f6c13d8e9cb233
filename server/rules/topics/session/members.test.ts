// Rules 2.7 to 2.11, 7.11 and 7.12: coming in, places, rights, covered delegations, and who sees whom.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, Role } from '../../../../shared/vocabulary/index.ts';
import { isErr } from '../../testing/is-refusal.ts';
import { openTable, proposes } from '../../testing/table.ts';

const seat = (delegation: string, role: Role = 'head') => ({ at: 'delegation', delegation, role }) as const;
const ready = { type: 'ready.declare', ready: true } as const;

/** A hosted session led by a facilitator. */
function classroom() {
  const table = openTable({ kind: 'hosted', host: null });
  let count = 0;
  const join = (name: string, wish: Place | null, claim?: string) =>
    table.system({ type: 'member.join', name, tokenHash: `token-${name}-${++count}`, wish, claim });
  return { table, join };
}

describe('rule 2.7: coming in', () => {
  it('given a lobby, then people sit where they like, beside who is there', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    join('Ruslan', seat('RU'));
    expect(table.state.members.M2?.place).toEqual(seat('RU'));
    expect(table.state.members.M3?.place).toEqual(seat('RU', 'negotiator'));
    expect(table.state.seats.RU?.occupant).toBe('person');
  });

  it('given that places are given, then people wait at the entrance and say what they would like', () => {
    const { table, join } = classroom();
    table.does('M1', { type: 'settings.change', settings: { ...table.state.settings, joining: 'placed' } });
    join('Rita', seat('RU'));
    expect(table.state.members.M2).toMatchObject({ place: { at: 'entrance' }, prefers: ['RU'] });
    expect(table.refuses('M2', { type: 'place.choose', place: seat('RU') }).code).toBe(
      'member/places_are_given',
    );
    table.does('M2', { type: 'preference.state', prefers: ['UA', 'RU'] });
    expect(table.viewOfFacilitator().control.members.find(({ id }) => id === 'M2')?.prefers).toEqual([
      'UA',
      'RU',
    ]);
  });

  it('given the session has begun, then whoever comes waits at the entrance until placed, and takes over', () => {
    const { table, join } = classroom();
    table.begin();
    join('Late', seat('EU'));
    expect(table.state.members.M2?.place).toEqual({ at: 'entrance' });
    table.does('M1', { type: 'members.place', places: [{ member: 'M2', place: seat('EU') }] });
    expect(table.state.seats.EU?.occupant).toBe('person');
    expect(table.view('EU').me).toMatchObject({ name: 'Late', covered: false });
  });

  it('given the list, then somebody arrives by a name on it, once', () => {
    const { table, join } = classroom();
    const people = [{ name: 'Ann', place: seat('US') }, { name: 'Ben' }];
    table.does('M1', { type: 'members.list', people });
    expect(table.state.seats.US?.occupant).toBe('free');
    join('Ann', null, 'M2');
    expect(table.state.seats.US?.occupant).toBe('person');
    const again = join('Ann', null, 'M2');
    expect(isErr(again) && again.code).toBe('member/taken');
  });

  it.each<readonly [string, Place, string]>([
    ['a facilitator', { at: 'facilitation' }, 'member/not_by_code'],
    ['a delegation that is not there', seat('XX'), 'seat/unknown_delegation'],
  ])('given the wish to be %s, then it is refused', (_, wish, code) => {
    const refused = classroom().join('Rita', wish);
    expect(isErr(refused) && refused.code).toBe(code);
  });

  it('given a closed gallery, then nobody watches', () => {
    const { table, join } = classroom();
    const settings = { ...table.state.settings, gallery: { open: false, delaySeconds: 0 } };
    table.does('M1', { type: 'settings.change', settings });
    const refused = join('Watcher', { at: 'gallery' });
    expect(isErr(refused) && refused.code).toBe('member/gallery_closed');
  });
});

describe('rule 2.8: places', () => {
  it('given the head leaves, then the next in the order of roles is the head; the last one leaves a script behind', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    join('Igor', seat('RU', 'intelligence'));
    join('Nina', seat('RU', 'negotiator'));
    table.begin();
    table.does('M1', { type: 'members.place', places: [{ member: 'M2', place: { at: 'entrance' } }] });
    expect(table.state.members.M4?.place).toEqual(seat('RU'));
    table.does('M1', {
      type: 'members.place',
      places: [
        { member: 'M3', place: { at: 'entrance' } },
        { member: 'M4', place: { at: 'entrance' } },
      ],
    });
    expect(table.state.seats.RU?.occupant).toBe('scripted');
  });

  it('given a head, when it hands its place over, then it is the other’s', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    join('Nina', seat('RU', 'press'));
    expect(table.refuses('M3', { type: 'head.hand', member: 'M3' }).code).toBe('seat/head_only');
    table.does('M2', { type: 'head.hand', member: 'M3' });
    expect([table.state.members.M2?.place, table.state.members.M3?.place]).toEqual([
      seat('RU', 'negotiator'),
      seat('RU'),
    ]);
  });

  it('given who has played, then no sight of everything in the same session', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    table.begin();
    const places = [{ member: 'M2', place: { at: 'facilitation' } }] as const;
    expect(table.refuses('M1', { type: 'members.place', places: [...places] }).code).toBe(
      'member/has_played',
    );
  });

  it('given a withdrawn link, then its holder is in the session no more, and its delegation goes on', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    table.begin();
    table.does('M1', { type: 'member.remove', member: 'M2' });
    expect(table.state.members.M2?.tokenHash).toBeNull();
    expect(table.state.seats.RU?.occupant).toBe('scripted');
    expect(table.refuses('M1', { type: 'member.remove', member: 'M1' }).code).toBe('seat/host_stays');
  });
});

describe('rule 2.9: what a delegation does through its head', () => {
  const pair = () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    join('Nina', seat('RU', 'negotiator'));
    join('Pavel', seat('RU', 'press'));
    return table.begin();
  };

  it('given a negotiator, then it neither signs nor seals until the head shares that, and speaks among delegations', () => {
    const table = pair();
    const text = proposes({ C02: 1 });
    expect(table.refuses('M3', text).code).toBe('seat/head_only');
    expect(table.refuses('M3', ready).code).toBe('seat/head_only');
    table.does('M3', { type: 'message.send', to: 'table', words: { text: 'A word.' } });
    table.does('M2', { type: 'rights.share', sign: true, seal: false });
    table.does('M3', text);
    expect(table.view('RU').me.may).toEqual({ sign: true, seal: true, speak: true });
    table.does('M2', { type: 'rights.share', sign: false, seal: false });
    expect(table.refuses('M3', ready).code).toBe('seat/head_only');
  });

  it('given a statement, then it is for the head and the press officer', () => {
    const table = pair();
    const says = { type: 'statement.make', words: { text: 'To the world.' } } as const;
    expect(table.refuses('M3', says).code).toBe('seat/head_only');
    table.does('M4', says);
    table.does('M2', says);
  });

  it('given the head has no line open and others have, then the first of these stands in until it is back', () => {
    const table = pair();
    table.system({ type: 'member.seen', member: 'M3' });
    table.does('M3', ready);
    table.system({ type: 'member.seen', member: 'M2' });
    expect(table.refuses('M3', { ...ready, ready: false }).code).toBe('seat/head_only');
  });
});

describe('rule 2.10: covered', () => {
  it('given a delegation handed to a script, then its people see all and do nothing until one takes it back', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    table.begin();
    table.does('M1', { type: 'seat.hand', delegation: 'RU', to: 'scripted' });
    expect(table.view('RU').me.covered).toBe(true);
    expect(table.refuses('M2', proposes({ C02: 1 })).code).toBe('seat/covered');
    table.does('M2', { type: 'seat.reclaim' });
    table.does('M2', proposes({ C02: 1 }));
  });

  it('given a script covers, then its people write to the facilitator and among themselves, and to nobody else', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    join('Nina', seat('RU', 'press'));
    table.begin();
    table.does('M1', { type: 'seat.hand', delegation: 'RU', to: 'scripted' });
    const says = (to: 'table' | string[]) =>
      ({ type: 'message.send', to, words: { text: 'A word.' } }) as const;
    table.does('M2', says(['facilitation']));
    table.does('M3', says([]));
    expect(table.view('RU').messages.map(({ channel }) => channel)).toEqual(['RU-facilitation', 'RU']);
    for (const to of ['table' as const, ['UA'], ['UA', 'facilitation']]) {
      expect(table.refuses('M2', says(to)).code).toBe('message/covered');
    }
    const statement = { type: 'statement.make', words: { text: 'To the world.' } } as const;
    expect(table.refuses('M2', statement).code).toBe('seat/covered');
    table.does('M1', { type: 'member.mute', member: 'M3', muted: true });
    expect(table.refuses('M3', says([])).code).toBe('message/muted');
    table.does('M3', says(['facilitation']));
  });
});

describe('rules 7.11 and 7.12: who sees whom', () => {
  it('given the gallery, then it reads statements and tabled texts, and no message, back channel or person watching', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    join('Watcher', { at: 'gallery' });
    table.begin();
    table.does('M2', { type: 'message.send', to: 'table', words: { text: 'At the table.' } });
    table.does('M2', { type: 'statement.make', words: { text: 'To the world.' } });
    table.does('M2', proposes({ C02: 1 }));
    table.does('M2', proposes({ C02: 2 }, { audience: ['UA'] }));
    const seen = table.viewOfObserver('M3');
    expect(seen.messages.map(({ words }) => words)).toEqual([{ text: 'To the world.' }]);
    expect(Object.keys(seen.proposals)).toEqual(['P-1']);
    expect(seen.record.some(({ kind }) => kind === 'message')).toBe(false);
    expect(table.view('UA').members.map(({ name }) => name)).toEqual(['Host', 'Rita']);
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['own']));
  });

  it('given a facilitator, then it reads every channel, order and objective', () => {
    const { table, join } = classroom();
    join('Rita', seat('RU'));
    table.begin();
    table.does('M2', proposes({ C02: 2 }, { audience: ['UA'] }));
    table.does('M2', { type: 'message.send', to: ['UA'], words: { text: 'Between us.' } });
    const { messages, proposals, control } = table.viewOfFacilitator();
    expect(messages.map(({ words }) => words)).toEqual([{ text: 'Between us.' }]);
    expect(Object.keys(proposals)).toHaveLength(1);
    expect(control.delegations.map(({ delegation }) => delegation)).toEqual(['RU', 'UA', 'US', 'EU', 'MED']);
  });
});

describe('whoever comes, goes and is placed', () => {
  const delegations = ['RU', 'UA', 'US'] as const;
  const anyPlace = fc.oneof(
    fc.record({
      at: fc.constant('delegation' as const),
      delegation: fc.constantFrom(...delegations),
      role: fc.constantFrom<Role>('head', 'negotiator', 'press'),
    }),
    fc.constantFrom({ at: 'entrance' } as const, { at: 'gallery' } as const),
  );
  const anyAct = fc.oneof(
    fc.record({ act: fc.constant('join' as const), place: anyPlace }),
    fc.record({ act: fc.constant('place' as const), who: fc.nat(9), place: anyPlace }),
    fc.record({ act: fc.constant('remove' as const), who: fc.nat(9) }),
  );

  it('then every delegation that persons play has somebody, and exactly one head', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 14 }), fc.boolean(), (acts, begun) => {
        const { table, join } = classroom();
        if (begun) table.begin();
        for (const act of acts) {
          const id = `M${2 + ('who' in act ? act.who : 0)}`;
          if (act.act === 'join') join('Somebody', act.place);
          else if (!table.state.members[id]) continue;
          else if (act.act === 'remove') table.does('M1', { type: 'member.remove', member: id });
          else table.does('M1', { type: 'members.place', places: [{ member: id, place: act.place }] });
        }
        for (const delegation of delegations) {
          const own = Object.values(table.state.members).filter(
            ({ place, tokenHash }) =>
              tokenHash !== null && place.at === 'delegation' && place.delegation === delegation,
          );
          const heads = own.filter(({ place }) => place.at === 'delegation' && place.role === 'head');
          expect(table.state.seats[delegation]?.occupant === 'person').toBe(own.length > 0);
          expect(heads).toHaveLength(own.length > 0 ? 1 : 0);
        }
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});
