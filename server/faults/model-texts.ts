// Owns the life of texts in the model of the public protocol: docs/rules/5-treaty.md in plain code.
import type { Command } from '../../shared/protocol/index.ts';
import { type Choices, holdsAny, isImpossible, type Model, type ModelText, truceDay } from './model-state.ts';

type Wish = Pick<
  Extract<Command, { type: 'proposal.table' }>,
  'track' | 'clauses' | 'conditions' | 'signatories' | 'expiresOn' | 'audience' | 'parent' | 'singleText'
>;

const MOST_OPEN = 6;

const fullText = ({ clauses, conditions }: Pick<ModelText, 'clauses' | 'conditions'>): Choices => ({
  ...conditions,
  ...clauses,
});

const canRead = ({ audience }: Pick<ModelText, 'audience'>, seat: string): boolean =>
  audience === 'table' || audience.includes(seat);

/** Rule 7.2: hidden and missing are alike. */
export function readable(model: Model, seat: string, id: string): ModelText | null {
  const text = model.texts.get(id);
  return text && canRead(text, seat) ? text : null;
}

const inOrder = ({ scenario }: Model, ids: Iterable<string>): string[] => {
  const wanted = new Set(ids);
  return scenario.delegations.map(({ id }) => id).filter((id) => wanted.has(id));
};

/** Rules 5.2 to 5.5: tables a text; false when it may not be tabled. */
export function table(model: Model, author: string, wish: Wish, acceptanceOf: string | null): boolean {
  const conditions = wish.conditions ?? {};
  const text = fullText({ clauses: wish.clauses, conditions });
  const changed = Object.keys(text).filter((id) => text[id] !== model.inForce[id]);
  if (!isWellFormed(model, author, wish, changed)) return false;
  const signatories = signatoriesOf(model, author, wish, changed);
  const audience = wish.audience === 'table' ? 'table' : inOrder(model, [author, ...wish.audience]);
  if (signatories.length < 2 || !signatories.every((id) => canRead({ audience }, id))) return false;
  if (wish.parent !== undefined && readable(model, author, wish.parent) === null) return false;
  const parent = wish.parent === undefined ? null : readable(model, author, wish.parent);
  put(model, { ...wish, author, conditions, signatories, audience, acceptanceOf, question: false });
  if (parent?.state === 'open' && parent.signatories.includes(author) && !parent.signed.has(author))
    parent.declined.add(author);
  return true;
}

function isWellFormed(model: Model, author: string, wish: Wish, changed: readonly string[]): boolean {
  const { scenario, inForce } = model;
  const { track, clauses, conditions = {} } = wish;
  const known = (part: Choices) =>
    Object.entries(part).every(([id, option]) => {
      const clause = scenario.treaty.clauses.find((one) => one.id === id);
      return clause !== undefined && option < clause.options.length;
    });
  const text = fullText({ clauses, conditions });
  const own = [...model.texts.values()].filter((one) => one.author === author && one.state === 'open');
  const says = JSON.stringify([sorted(clauses), sorted(conditions)]);
  const role = scenario.delegations.find(({ id }) => id === author)?.role;
  const seats = new Set(scenario.delegations.map(({ id }) => id));
  const named = [...(wish.signatories ?? []), ...(wish.audience === 'table' ? [] : wish.audience)];
  return (
    known(clauses) &&
    known(conditions) &&
    Object.keys(clauses).every((id) => conditions[id] === undefined) &&
    (changed.length > 0 || track === 'settlement' || track === 'extension') &&
    (track !== 'extension' || model.extension === 'open') &&
    (track !== 'settlement' || isSettlement(model, text)) &&
    !isImpossible(model, { ...inForce, ...text }) &&
    wish.expiresOn >= truceDay(model) &&
    wish.expiresOn <= scenario.days &&
    own.filter(({ question }) => !question).length < MOST_OPEN &&
    !own.some(
      (one) => one.track === track && JSON.stringify([sorted(one.clauses), sorted(one.conditions)]) === says,
    ) &&
    (!wish.singleText || role === 'mediator' || role === 'host') &&
    named.every((id) => seats.has(id))
  );
}

const sorted = (choices: Choices) => Object.entries(choices).toSorted(([a], [b]) => (a < b ? -1 : 1));

const isSettlement = ({ scenario, phase }: Model, text: Choices): boolean =>
  phase === 'truce' && scenario.settlement.clauses.every((id) => text[id] !== undefined);

/** Rule 5.3. */
function signatoriesOf(model: Model, author: string, wish: Wish, changed: readonly string[]): string[] {
  const { scenario } = model;
  const byClause = scenario.treaty.clauses.filter(({ id }) => changed.includes(id));
  return inOrder(model, [
    author,
    ...(wish.signatories ?? []),
    ...(wish.track === 'settlement' ? scenario.settlement.signatories : []),
    ...(wish.track === 'extension' ? scenario.extension.signatories : []),
    ...byClause.flatMap(({ signatories }) => signatories),
  ]);
}

/** Rule 4.3: on the table, it takes back the readiness of those whom it awaits. */
function put(model: Model, text: Omit<ModelText, 'id' | 'signed' | 'declined' | 'state'>): void {
  const key = text.audience === 'table' ? 'table' : text.audience.join('-');
  const n = (model.counts.get(key) ?? 0) + 1;
  model.counts.set(key, n);
  const id = text.audience === 'table' ? `P-${n}` : `${key}:${n}`;
  const signed = new Set(text.question ? [] : [text.author]);
  const { author, track, clauses, conditions, signatories, expiresOn, audience, acceptanceOf, question } =
    text;
  const known = {
    id,
    author,
    track,
    clauses,
    conditions,
    signatories,
    expiresOn,
    audience,
    acceptanceOf,
    question,
  };
  model.texts.set(id, { ...known, signed, declined: new Set(), state: 'open' });
  for (const [seat, held] of model.seats) {
    if (audience === 'table' && signatories.includes(seat) && !signed.has(seat)) held.ready = false;
  }
}

/** Rule 5.6. */
export function sign(model: Model, seat: string, id: string): boolean {
  const text = readable(model, seat, id);
  if (text?.state !== 'open' || !text.signatories.includes(seat) || text.signed.has(seat)) return false;
  if (isImpossible(model, { ...model.inForce, ...fullText(text) })) return false;
  text.signed.add(seat);
  text.declined.delete(seat);
  if (text.signatories.every((one) => text.signed.has(one))) enterIntoForce(model, text);
  return true;
}

export function decline(model: Model, seat: string, id: string): boolean {
  const text = readable(model, seat, id);
  if (text?.state !== 'open' || !text.signatories.includes(seat) || text.signed.has(seat)) return false;
  text.declined.add(seat);
  return true;
}

export function withdraw(model: Model, seat: string, id: string): boolean {
  const text = readable(model, seat, id);
  if (text?.state !== 'open' || text.author !== seat || text.question) return false;
  text.state = 'withdrawn';
  return true;
}

/** Rules 5.7 and 3.5. */
function enterIntoForce(model: Model, text: ModelText): void {
  const acceptances = [...model.seats.keys()].map((seat) => [seat, standingAcceptance(model, seat)] as const);
  const asked = fullText(text);
  const changed = Object.keys(asked).filter((id) => asked[id] !== model.inForce[id]);
  Object.assign(model.inForce, asked);
  text.state = 'in force';
  if (text.track === 'extension') model.extendedBy = text.id;
  // On the public record it goes by a number of the table (7.2).
  if (text.audience !== 'table') model.counts.set('table', (model.counts.get('table') ?? 0) + 1);
  for (const other of model.texts.values()) if (other.state === 'open') lapse(model, other, changed);
  for (const [seat, carrying] of acceptances) {
    const held = model.seats.get(seat);
    if (held && (carrying?.state === 'in force' || carrying?.state === 'superseded')) held.terms = 'accept';
  }
}

function standingAcceptance(model: Model, seat: string): ModelText | null {
  if (model.seats.get(seat)?.terms !== 'conditions') return null;
  const latest = [...model.texts.values()].findLast(({ acceptanceOf }) => acceptanceOf === seat);
  return latest?.state === 'open' ? latest : null;
}

function lapse(model: Model, other: ModelText, changed: readonly string[]): void {
  const asks = fullText(other);
  const against = changed.some((id) => asks[id] !== undefined && asks[id] !== model.inForce[id]);
  if (against || isImpossible(model, { ...model.inForce, ...asks })) other.state = 'contradicted';
  else if (other.track !== 'settlement' && other.track !== 'extension') {
    if (Object.entries(asks).every(([id, option]) => model.inForce[id] === option))
      other.state = 'superseded';
  }
}

/** Rules 3.7 and 3.8: the extension follows the text in force, step by step, until nothing more follows. */
export function followExtension(model: Model): void {
  const { opensOn, ruledOutBy, automaticWith } = model.scenario.extension;
  if (model.phase !== 'truce') return;
  for (let before = ''; before !== model.extension; ) {
    before = model.extension;
    const ruledOut = holdsAny(model.inForce, ruledOutBy);
    const agreed = !ruledOut && (model.extendedBy !== null || holdsAny(model.inForce, automaticWith));
    const mayBe = model.day >= opensOn && !ruledOut;
    if (model.extension === 'open') {
      if (agreed) closeExtension(model, 'agreed');
      else if (!mayBe) closeExtension(model, 'refused');
    } else if (model.extension === 'agreed') {
      if (mayBe && !agreed) putTheQuestion(model);
      else if (!agreed) closeExtension(model, 'refused');
    } else if (mayBe && agreed) closeExtension(model, 'agreed');
    else if (mayBe) putTheQuestion(model);
  }
}

function closeExtension(model: Model, to: 'agreed' | 'refused'): void {
  model.extension = to;
  if (to === 'refused') model.extendedBy = null;
  for (const text of model.texts.values()) {
    if (text.track === 'extension' && text.state === 'open')
      text.state = to === 'agreed' ? 'superseded' : 'contradicted';
  }
}

function putTheQuestion(model: Model): void {
  const { delegations, extension, days } = model.scenario;
  model.extension = 'open';
  model.extendedBy = null;
  const chair =
    delegations.find(({ role }) => role === 'mediator' || role === 'host') ??
    delegations.find(({ role }) => role === 'patron') ??
    delegations[0];
  put(model, {
    author: chair?.id ?? '',
    track: 'extension',
    clauses: {},
    conditions: {},
    signatories: extension.signatories,
    expiresOn: days,
    audience: 'table',
    acceptanceOf: null,
    question: true,
  });
}
