// Owns the customary day's work of each role: which orders go together, and how many points each is meant to get; weighs nothing.

import type { OrderOption, Role } from '../../shared/views/index.ts';

/** Orders in the sequence in which capacity is given to them, with the points meant for each; the first gives the mix its name. */
export interface Mix {
  readonly name: string;
  readonly orders: readonly (readonly [order: string, points: number])[];
}

/** Name of a mix to its orders, each with its points. */
type Book = Readonly<Record<string, string>>;

const BELLIGERENT: Book = {
  arming: 'procure-abroad 1, stockpile-ammunition 2, rotate-units 2, counter-influence 1',
  'arming in haste': 'procure-abroad 3, stockpile-ammunition 2, conceal-build-up 1',
  'digging in': 'fortify-sector 3, stockpile-ammunition 2, rotate-units 1',
  shielding: 'counter-influence 1, secure-evidence 1, fortify-sector 2, stockpile-ammunition 2',
  calming: 'fall-back 2, deploy-monitors 1, counter-influence 1, stockpile-ammunition 2',
  'opening up': 'deploy-monitors 2, inspect-sector 1, open-investigation 1, fall-back 1, rotate-units 1',
  persuading: 'influence-campaign 2, fall-back 2, deploy-monitors 1, counter-influence 1',
  campaigning: 'influence-campaign 4, counter-influence 1, rally-at-home 1',
  undermining: 'back-opposition 2, influence-campaign 2, fall-back 2',
  'at home':
    'rally-at-home 1, rebuild 2, expand-production 1, integrate-administration 1, extract-minerals 1, stockpile-ammunition 2',
  'a vote': 'exclusionary-vote 3, stockpile-ammunition 2, counter-influence 1',
  elections: 'hold-elections 6',
  'no vote': 'defer-elections 1, fall-back 2, counter-influence 1, stockpile-ammunition 2',
  accusing: 'publish-finding 1, influence-campaign 2, stockpile-ammunition 2, rotate-units 1',
  massing: 'build-up-axis 3, stockpile-ammunition 2, procure-abroad 1',
  staging: 'staged-incident 3, cover-up 1, influence-campaign 2',
  provoking: 'provocation 1, influence-campaign 2, stockpile-ammunition 2, counter-influence 1',
  probing: 'probe 2, cover-up 1, fortify-sector 1, stockpile-ammunition 2',
  striking: 'strike 3, cover-up 1, stockpile-ammunition 2',
  'pressing on': 'press-axis 4, stockpile-ammunition 2',
  'holding on': 'hold-line 4, stockpile-ammunition 2',
};

const PATRON: Book = {
  supplying: 'send-aid 2, share-intelligence 1',
  warning: 'share-intelligence 1, threaten-sanctions 1, share-imagery 1',
  deterring: 'offer-guarantee 2, threaten-sanctions 1',
  'standing by': 'prepare-reassurance-force 2, send-aid 1',
  pressing: 'press-ally 1, ease-sanctions 1, share-imagery 1',
  watching: 'share-imagery 1, open-investigation 1, deploy-monitors 1, press-ally 1',
  easing: 'ease-sanctions 1, press-ally 1, share-intelligence 1',
  punishing: 'impose-sanctions 2, sanction-exports 1',
  accusing: 'publish-finding 1, threaten-sanctions 1, share-imagery 1',
  releasing: 'release-assets 2, press-ally 1',
  withholding: 'withhold-aid 1, press-ally 1, share-imagery 1',
  silence: 'stop-intelligence 1, press-ally 1, withhold-aid 1',
  seizing: 'seize-assets 2, send-aid 1',
};

const MEDIATOR: Book = {
  'good offices': 'good-offices 2, shuttle-visit 1',
  shuttling: 'shuttle-visit 2, good-offices 1',
  'an exchange': 'humanitarian-exchange 2, shuttle-visit 1',
  observing: 'deploy-monitors 1, compliance-report 1, good-offices 1',
  inspecting: 'inspect-sector 1, open-investigation 1, good-offices 1',
};

const read = (book: Book): readonly Mix[] =>
  Object.entries(book).map(([name, work]) => ({
    name,
    orders: work.split(', ').map((part) => {
      const [order = '', points = '1'] = part.split(' ');
      return [order, Number(points)] as const;
    }),
  }));

const MIXES: Readonly<Record<Role, readonly Mix[]>> = {
  belligerent: read(BELLIGERENT),
  patron: read(PATRON),
  mediator: read(MEDIATOR),
  host: read(MEDIATOR),
};

/** The customary mixes of a role. */
export function mixesOf(role: Role): readonly Mix[] {
  return MIXES[role];
}

const KNOWN: ReadonlySet<string> = new Set(
  Object.values(MIXES).flatMap((mixes) => mixes.flatMap(({ orders }) => orders.map(([order]) => order))),
);

/** A mix for each of these orders that no book speaks of: a try of it, then the plainest work of the role. */
export function mixesOfStrangers(
  role: Role,
  options: Iterable<Pick<OrderOption, 'order' | 'capacity'>>,
): readonly Mix[] {
  const plain = MIXES[role][0]?.orders ?? [];
  return [...options]
    .filter(({ order }) => !KNOWN.has(order))
    .map(({ order, capacity }) => ({ name: order, orders: [[order, capacity[0]], ...plain] }));
}
