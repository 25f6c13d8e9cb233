// Owns the twelve standing scripts of a belligerent as data; either side may follow any of them, each with the orders it has.

import { nightly, type StandingScript, when } from './standing-script.ts';

/** A truce that gives way by itself costs a war as well, so attacking first may pay at a small loss against walking away. */
const attackWhenItPays = { fromDay: 6, leastGain: -4, needsPretext: false } as const;

/** Peace at any price: falls back, watches, calms. */
const dove: StandingScript = {
  name: 'dove',
  about: 'Falls back, posts monitors, hurries nobody.',
  orders: [
    nightly('fall-back', 2),
    nightly('deploy-monitors', 2),
    nightly('secure-evidence', 1),
    nightly('rally-at-home', 1),
  ],
  attack: null,
};

const propagandist: StandingScript = {
  name: 'propagandist',
  about: 'Fights for opinion and leaves the front alone.',
  orders: [
    nightly('influence-campaign', 3),
    nightly('back-opposition', 2),
    nightly('counter-influence', 1),
    nightly('rally-at-home', 1),
    nightly('secure-evidence', 1),
  ],
  attack: null,
};

const sneakAttack: StandingScript = {
  name: 'sneak attack',
  about: 'Arms in secret, masses on one axis, attacks on the first day that pays.',
  orders: [
    nightly('build-up-axis', 2),
    nightly('stockpile-ammunition', 2),
    nightly('procure-abroad', 1),
    nightly('conceal-build-up', 1),
  ],
  attack: attackWhenItPays,
};

const hedgehog: StandingScript = {
  name: 'hedgehog',
  about: 'Digs in and keeps its stores full, so that attacking it does not pay.',
  orders: [
    nightly('fortify-sector', 3),
    nightly('stockpile-ammunition', 2),
    nightly('secure-evidence', 1),
    nightly('rotate-units', 1),
  ],
  attack: null,
};

const falseFlag: StandingScript = {
  name: 'false flag',
  about: 'Stages an incident whenever it may, and strikes while a pretext lasts.',
  orders: [
    when('no-pretext', 'staged-incident', 3),
    nightly('build-up-axis', 1),
    nightly('stockpile-ammunition', 2),
    nightly('influence-campaign', 3),
    nightly('procure-abroad', 1),
  ],
  attack: { fromDay: 2, leastGain: 0, needsPretext: true },
};

const titForTat: StandingScript = {
  name: 'tit for tat',
  about: 'Keeps the peace while it is kept; answers an incident with its own.',
  orders: [
    when('provoked', 'probe', 2),
    when('provoked', 'influence-campaign', 3),
    when('unprovoked', 'deploy-monitors', 2),
    nightly('secure-evidence', 1),
    nightly('rebuild', 2),
    nightly('integrate-administration', 2),
    nightly('counter-influence', 1),
  ],
  attack: null,
};

const balanced: StandingScript = {
  name: 'balanced',
  about: 'A little of everything within the free points.',
  orders: [
    nightly('stockpile-ammunition', 2),
    nightly('procure-abroad', 1),
    nightly('counter-influence', 1),
    nightly('fortify-sector', 1),
    nightly('rotate-units', 1),
  ],
  attack: { fromDay: 10, leastGain: 2, needsPretext: false },
};

const builder: StandingScript = {
  name: 'builder',
  about: 'Builds up what lasts: industry, administration, rebuilding, mines.',
  orders: [
    nightly('exclusionary-vote', 3),
    nightly('rebuild', 3),
    nightly('extract-minerals', 2),
    nightly('integrate-administration', 2),
    nightly('expand-production', 2),
    nightly('counter-influence', 1),
  ],
  attack: null,
};

const statesman: StandingScript = {
  name: 'statesman',
  about: 'Looks after support at home, standing abroad and the other side’s trust.',
  orders: [
    nightly('hold-elections', 6),
    nightly('defer-elections', 1),
    nightly('counter-influence', 2),
    nightly('rally-at-home', 1),
    nightly('deploy-monitors', 1),
    when('tense', 'fall-back', 2),
    nightly('stockpile-ammunition', 2),
  ],
  attack: null,
};

const inspector: StandingScript = {
  name: 'inspector',
  about: 'Investigates, inspects and publishes what it finds.',
  orders: [
    nightly('publish-finding', 1),
    nightly('inspect-sector', 2),
    nightly('open-investigation', 2),
    nightly('secure-evidence', 1),
    nightly('counter-influence', 1),
    nightly('sanction-exports', 1),
    nightly('stockpile-ammunition', 2),
  ],
  attack: null,
};

const raider: StandingScript = {
  name: 'raider',
  about: 'Wears the other side down by probes and strikes whose author stays unclear.',
  orders: [
    nightly('cover-up', 1),
    nightly('strike', 3),
    nightly('probe', 2),
    nightly('stockpile-ammunition', 2),
  ],
  attack: attackWhenItPays,
};

const provocateur: StandingScript = {
  name: 'provocateur',
  about: 'Provokes until the other side answers in public, and campaigns on it.',
  orders: [
    nightly('provocation', 1),
    nightly('influence-campaign', 3),
    nightly('stockpile-ammunition', 2),
    when('odds-good', 'staged-incident', 3),
  ],
  attack: null,
};

/** All twelve, in the order in which reports list them. */
export const belligerentScripts: readonly StandingScript[] = [
  dove,
  propagandist,
  sneakAttack,
  hedgehog,
  falseFlag,
  titForTat,
  balanced,
  builder,
  statesman,
  inspector,
  raider,
  provocateur,
];
