// A small finished session for tests of the debrief: two belligerents and a patron, three days; change what matters.
import type {
  DebriefAct,
  DebriefDecision,
  DebriefIncident,
  DebriefOrder,
  DebriefProposal,
  DebriefSeat,
  DebriefView,
} from '../../../../shared/views/index.ts';

export const aSeat = (delegation: string, more: Partial<DebriefSeat> = {}): DebriefSeat => ({
  delegation,
  name: delegation,
  occupant: 'scripted',
  persona: null,
  parts: { text: 0, war: 0, legitimacy: 0, objective: 0 },
  result: 50,
  baseline: 50,
  walkAway: 50,
  objective: { title: '', test: '', met: false, worth: 0 },
  redLinesCrossed: [],
  promises: [],
  gave: 0,
  got: 0,
  ...more,
});

export const aProposal = (id: string, more: Partial<DebriefProposal> = {}): DebriefProposal => ({
  id,
  day: 1,
  author: 'RU',
  audience: 'table',
  title: '',
  state: 'expired',
  clauses: { C01: 1 },
  conditions: {},
  signed: { RU: 1 },
  utilities: { RU: 60, UA: 40, EU: 50 },
  ...more,
});

export const anIncident = (id: string, more: Partial<DebriefIncident> = {}): DebriefIncident => ({
  id,
  day: 1,
  sector: 'north',
  kind: 'accident',
  author: null,
  claims: { RU: 1, UA: 2 },
  verified: 0,
  named: null,
  verdict: 'accident',
  odds: null,
  ...more,
});

export const anAct = (id: string, more: Partial<DebriefAct> = {}): DebriefAct => ({
  kind: 'inject',
  id,
  day: 1,
  at: 0,
  by: 'Dr Aalto',
  readers: 'all',
  title: 'News',
  text: 'Something has happened.',
  matter: null,
  changes: [],
  incidents: [],
  reversed: null,
  teaches: '',
  models: '',
  src: [],
  ...more,
});

export const anOrder = (delegation: string, more: Partial<DebriefOrder> = {}): DebriefOrder => ({
  day: 1,
  delegation,
  order: 'probe',
  points: 2,
  sector: 'north',
  outcome: 'open',
  chances: { open: 0.7, named: 0.3 },
  breached: [],
  found: false,
  visibility: 'secret',
  ...more,
});

export const aDecision = (delegation: string, more: Partial<DebriefDecision> = {}): DebriefDecision => ({
  day: 1,
  delegation,
  about: 'orders',
  subject: null,
  because: 'Because.',
  ...more,
});

export const smallDebrief = (more: Partial<DebriefView> = {}): DebriefView => ({
  ending: { kind: 'lapsed', day: 3, by: null },
  seed: 'small',
  seats: [aSeat('RU'), aSeat('UA'), aSeat('EU')],
  days: [0, 1, 2, 3].map((day) => ({
    day,
    tension: 10 * day,
    coverage: 0.1,
    trust: 40,
    aid: 1,
    tracks: {},
    walkAway: { RU: 50 - day, UA: 55 + day, EU: 58 },
    inForce: { RU: 45, UA: 44, EU: 48 },
  })),
  front: [],
  war: null,
  incidents: [],
  proposals: [],
  orders: [],
  decisions: [],
  findings: [],
  facilitation: [],
  space: {
    delegations: ['RU', 'UA', 'EU'],
    sample: [
      [60, 60, 60],
      [30, 70, 50],
    ],
    zoneShare: 0.001,
    nash: { text: 'C01a', utilities: { RU: 60, UA: 65, EU: 70 }, proven: true },
    frontiers: {
      'RU-UA': [
        [40, 90],
        [90, 40],
      ],
    },
    outcome: { RU: 46, UA: 43, EU: 49 },
    outcomeText: 'C01a',
    walkAway: { RU: 47, UA: 58, EU: 58 },
    jointGain: 0,
  },
  ...more,
});
