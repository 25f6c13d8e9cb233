import { beforeAll, describe, expect, it } from 'vitest';
import { readClassList } from '../../../shared/class-list/index.ts';
import type { Place } from '../../../shared/vocabulary/index.ts';
import { scenario as store } from '../../store/session.ts';
import { scenario } from '../../testing/room-fixture.ts';
import { faultInWords, listWordsOf } from './list-words.ts';
import type { LobbyMember, LobbyRoom } from './lobby-props.ts';
import { newcomersOf } from './newcomers.ts';
import { freeRole, hasPlayed, membersOf, placeAt, placeInWords, roomLeft } from './places.ts';
import { headsFirst, movedBy, seatingPlan, wishCount } from './seating-plan.ts';
import { isThisMachine } from './way-in.tsx';

beforeAll(() => {
  store.value = scenario;
});

const at = (
  delegation: string,
  role: 'head' | 'negotiator' | 'military' | 'intelligence' | 'press',
): Place => ({
  at: 'delegation',
  delegation,
  role,
});
const member = (id: string, place: Place, prefers: readonly string[] = []): LobbyMember => ({
  id,
  name: `${id}.`,
  place,
  prefers,
  presence: 'here',
  host: false,
});
const entrance: Place = { at: 'entrance' };
const room = (members: readonly LobbyMember[], capacity: number | null = null): LobbyRoom => ({
  code: '7K4MQX',
  begun: false,
  origin: 'http://192.168.1.4:3000',
  members,
  seats: scenario.delegations.map(({ id }) => ({ delegation: id, capacity, persona: null })),
  clock: { mode: 'untimed' },
  joining: 'placed',
  termsDays: 0,
  seed: 'x',
});

describe('places', () => {
  const two = [member('B', at('UA', 'negotiator')), member('A', at('UA', 'head')), member('C', entrance)];

  it('the first of a delegation is offered as its head, the next what is least held', () => {
    expect(freeRole(two, 'RU', 'C')).toBe('head');
    expect(freeRole(two, 'UA', 'C')).toBe('military');
    expect(freeRole(two, 'UA', 'A')).toBe('head');
    expect(placeAt('UA', two, 'C')).toEqual(at('UA', 'military'));
    expect(placeAt('gallery', two, 'C')).toEqual({ at: 'gallery' });
  });

  it('members stand by role, and places are said in words', () => {
    expect(membersOf(two, 'UA').map(({ id }) => id)).toEqual(['A', 'B']);
    expect(placeInWords(at('UA', 'head'))).toBe('Ukraine, head');
    expect(placeInWords(entrance)).toBe('waiting for a place');
  });

  it('room is what a delegation’s limit leaves, and plenty without one', () => {
    expect(roomLeft(two, room(two, 2).seats, 'UA')).toBe(0);
    expect(roomLeft(two, room(two).seats, 'UA')).toBeGreaterThan(100);
  });
});

describe('rule 2.8: who has played a delegation becomes no facilitator of the same session', () => {
  it('is said of those who play once the session has begun, and of nobody else', () => {
    const [player, waiting] = [member('A', at('UA', 'head')), member('B', entrance)];
    expect(hasPlayed(player, { begun: true })).toBe(true);
    expect(hasPlayed(player, { begun: false })).toBe(false);
    expect(hasPlayed(waiting, { begun: true })).toBe(false);
    expect(hasPlayed(member('C', { at: 'gallery' }), { begun: true })).toBe(false);
  });
});

describe('a class list that was read', () => {
  it('knows the scenario’s delegations by their names and roles by their offices', () => {
    const text = 'Ada,the Mediator,head\nBo,Russian Federation,Presidential Envoy\nCy,,,Europeans,us';
    const { people, faults } = readClassList(text, listWordsOf(scenario));
    expect(faults).toEqual([]);
    expect(people.map(({ delegation, role }) => [delegation, role])).toEqual([
      ['MED', 'head'],
      ['RU', 'head'],
      [null, null],
    ]);
    expect(people[2]?.prefers).toEqual(['EU', 'US']);
  });

  it('seats who has a delegation as far as there is room, with one head each; others wait', () => {
    const text = 'Ada,UA,head\nBo,UA,head\nCy,UA\nDee,,,UA';
    const { people } = readClassList(text, listWordsOf(scenario));
    const { seats } = room([], 2);
    const { people: seated, withoutRoom } = newcomersOf(people, [], seats);
    expect(seated.map(({ place }) => place)).toEqual([
      at('UA', 'head'),
      at('UA', 'negotiator'),
      entrance,
      entrance,
    ]);
    expect(withoutRoom).toBe(1);
  });

  it('rule 2.8: names the head where the list names none, and says so of a role that is overridden', () => {
    const text = 'Omar,MED,press\nIda,MED,military\nBo,UA\nCy,UA,head\nDee,UA,head\nEve,RU,press';
    const { people } = readClassList(text, listWordsOf(scenario));
    const envoy = member('R', at('RU', 'head'));
    const { people: seated, remarks } = newcomersOf(people, [envoy], room([]).seats);
    expect(seated.map(({ place }) => place)).toEqual([
      at('MED', 'press'),
      at('MED', 'head'),
      at('UA', 'negotiator'),
      at('UA', 'head'),
      at('UA', 'military'),
      at('RU', 'press'),
    ]);
    expect(remarks.map(faultInWords).toSorted()).toEqual([
      'Line 2: nobody is named as head of Mediator. Ida becomes head, not military.',
      'Line 5: Ukraine has a head already. Dee becomes military.',
    ]);
  });

  it('says what is wrong with a line and what becomes of it', () => {
    const { faults } = readClassList('Ada,Ukrania\nAda\nBo', listWordsOf(scenario), ['Bo']);
    expect(faults.map(faultInWords)).toEqual([
      'Line 1: no delegation is called “Ukrania”. Ada is taken without one.',
      'Line 2: “Ada” stands on line 1 as well. Add an initial; the line is left out.',
      'Line 3: “Bo” is in the session already. The line is left out.',
    ]);
  });
});

describe('the seating plan', () => {
  const people = [
    member('A', at('UA', 'press')),
    member('B', entrance, ['UA']),
    member('C', entrance, ['RU', 'US']),
    member('D', { at: 'gallery' }, ['RU']),
  ];
  const everywhere = scenario.delegations.map(({ id }) => id);

  it('leaves who sits where they are, and observers alone', () => {
    const plan = seatingPlan(room(people), { who: 'waiting', into: everywhere, draw: 0 });
    expect(plan.seated.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(plan.seated[0]).toMatchObject({ delegation: 'UA', role: 'press' });
    expect(movedBy(plan, people).map(({ id }) => id)).toEqual(['B', 'C']);
    expect(wishCount(movedBy(plan, people), people)).toEqual({ first: 2, later: 0, none: 0, open: 0 });
  });

  it('puts nobody into a delegation that is not to be filled, and takes nobody out of it', () => {
    const into = ['US', 'EU'];
    const plan = seatingPlan(room(people), { who: 'all', into, draw: 0 });
    for (const { id, delegation } of plan.seated) expect(id === 'A' ? ['UA'] : into).toContain(delegation);
    expect(headsFirst(plan)[0]?.role).toBe('head');
  });
});

it('an address that only this machine understands is known as such', () => {
  expect(['localhost', '127.0.0.1', '[::1]', '::1'].every(isThisMachine)).toBe(true);
  expect(['192.168.1.4', 'thirty.local', 'localhost.example.org'].some(isThisMachine)).toBe(false);
});
