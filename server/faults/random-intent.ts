// Owns what a careless player at a seat does next, judging by its own view alone; many things are allowed, some are not.
import type { Random } from '../../shared/kernel/index.ts';
import type { Intent, OrderTarget } from '../../shared/protocol/index.ts';
import {
  awaits,
  type OrderOption,
  type ProposalView,
  type PublicScenario,
  type SeatView,
} from '../../shared/views/index.ts';

/** What the player is given; `mark` is unique and goes into every text it writes. */
export interface Mood {
  readonly view: SeatView;
  readonly scenario: PublicScenario;
  readonly random: Random;
  readonly mark: string;
}

type Idea = (mood: Mood) => Intent | null;

/** The next command of a seat; sometimes one that cannot be legal now. */
export function randomIntent(mood: Mood): Intent {
  const { view, random, mark } = mood;
  if (view.me.leads) {
    const asHost = hostsWish(mood);
    if (asHost) return asHost;
  }
  if (view.session.phase === 'briefing') return { type: 'ready.declare', ready: true };
  return random.pick(ideas)(mood) ?? { type: 'message.send', to: 'table', words: { text: mark } };
}

/** A host starts the session, does not leave it paused, and seldom interferes. */
function hostsWish({ view, random }: Mood): Intent | null {
  if (view.session.phase === 'lobby') return { type: 'session.start' };
  if (view.clock.paused) return random.chance(0.6) ? { type: 'session.resume' } : null;
  if (random.chance(0.01)) return { type: 'session.pause' };
  if (random.chance(0.01)) return { type: 'day.close' };
  return null;
}

const ready: Idea = ({ random }) => ({ type: 'ready.declare', ready: random.chance(0.93) });

const table: Idea = ({ view, scenario, random, mark }) => {
  const clauses: Record<string, number> = {};
  const conditions: Record<string, number> = {};
  const settles = view.session.phase === 'truce' && random.chance(0.06);
  const some = () => random.shuffle(scenario.clauses).slice(0, 1 + random.int(2));
  const chosen = settles ? scenario.settlement.clauses : some().map(({ id }) => id);
  for (const id of chosen) {
    const options = scenario.clauses.find((clause) => clause.id === id)?.options.length ?? 2;
    (random.chance(0.25) ? conditions : clauses)[id] = random.int(options);
  }
  const today = view.session.phase === 'truce' ? view.clock.day : 0;
  const everybody = scenario.delegations.map(({ id }) => id);
  return {
    type: 'proposal.table',
    track: settles ? 'settlement' : random.chance(0.15) ? 'extension' : 'truce terms',
    clauses,
    ...(Object.keys(conditions).length > 0 && { conditions }),
    expiresOn: Math.min(scenario.days, today + random.int(4)),
    audience: random.chance(0.7) ? 'table' : random.shuffle(everybody).slice(0, 2),
    ...(random.chance(0.3) && { signatories: [random.pick(everybody)] }),
    note: mark,
  };
};

const openOnes = (view: SeatView): readonly ProposalView[] =>
  Object.values(view.proposals).filter(({ state }) => state === 'open');

/** One of those that ask something of this seat, if there is one; now and then any. */
function anyProposal({ view, random }: Mood): ProposalView | null {
  const awaiting = openOnes(view).filter((one) => awaits(one, view.audience.delegation));
  const from = awaiting.length > 0 && random.chance(0.9) ? awaiting : Object.values(view.proposals);
  return from.length > 0 ? random.pick(from) : null;
}

const sign: Idea = (mood) => {
  const proposal = anyProposal(mood);
  return proposal && { type: 'proposal.sign', proposal: proposal.id };
};

const decline: Idea = (mood) => {
  const proposal = anyProposal(mood);
  return proposal && { type: 'proposal.decline', proposal: proposal.id, reason: mood.mark };
};

const withdraw: Idea = ({ view, random }) => {
  const own = openOnes(view).filter(({ author }) => author === view.audience.delegation);
  return own.length > 0 ? { type: 'proposal.withdraw', proposal: random.pick(own).id } : null;
};

const seal: Idea = ({ view, random }) => {
  const open = view.orders.options.filter(({ refusal }) => refusal === null);
  if (open.length === 0) return null;
  const option = random.pick(open);
  const [least, most] = option.capacity;
  const points = Math.max(1, Math.min(least + random.int(1 + most - least), 12));
  return { type: 'order.seal', order: option.order, points, target: aimed(option, random) };
};

function aimed({ aims }: OrderOption, random: Random): OrderTarget {
  const open = aims.filter(({ choices }) => choices.length > 0);
  return Object.fromEntries(open.map(({ field, choices }) => [field, random.pick(choices)]));
}

const unseal: Idea = ({ view, random }) => {
  const { sealed } = view.orders;
  return sealed.length > 0 ? { type: 'order.unseal', sealed: random.pick(sealed).id } : null;
};

const state: Idea = ({ mark }) => ({ type: 'statement.make', words: { text: mark } });

const say: Idea = ({ scenario, random, mark }) => {
  const everybody = scenario.delegations.map(({ id }) => id);
  const to = random.chance(0.5) ? 'table' : random.shuffle(everybody).slice(0, 1 + random.int(2));
  return { type: 'message.send', to, words: { text: mark } };
};

const answer: Idea = ({ view, random }) => {
  if (view.session.phase !== 'terms') return null;
  return { type: 'terms.answer', answer: random.chance(0.7) ? 'accept' : 'stall' };
};

/** Each as often as it weighs; what comes to nothing becomes a message. */
const ideas: readonly Idea[] = (
  [
    [9, ready],
    [4, table],
    [4, sign],
    [2, decline],
    [1, withdraw],
    [3, seal],
    [1, unseal],
    [2, state],
    [4, say],
    [2, answer],
  ] as const
).flatMap(([weight, idea]) => Array<Idea>(weight).fill(idea));
