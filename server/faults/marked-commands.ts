// Owns commands that can be told apart for ever: each carries a mark of its own, to be counted in records and views.
import type { Random } from '../../shared/kernel/index.ts';
import type { Ack, Intent } from '../../shared/protocol/index.ts';
import type { DelegationId, SeatView } from '../../shared/views/index.ts';
import type { Fact } from '../rules/rules.ts';
import type { Findings } from './findings.ts';

/** What a command was answered with, for comparing answers; null = it never was. */
export type AnswerText = string;

export interface MarkedCommand {
  /** The command's own id; the mark is made of it. */
  readonly id: string;
  readonly seat: DelegationId;
  readonly intent: Intent;
  answers: readonly AnswerText[];
}

const markOf = (id: string): string => `mark ${id} end`;
const MARK = /mark ([A-Za-z0-9-]+) end/g;

/** The part of an answer that a retry must get again. */
export const answerText = (ack: Ack): AnswerText =>
  ack.ok ? 'ok' : `${ack.error.code}: ${ack.error.message}`;

export const isOk = ({ answers }: MarkedCommand): boolean => answers.includes('ok');

function intentWith(mark: string, random: Random, seat: DelegationId, view: SeatView): Intent {
  const others = view.seats.map(({ delegation }) => delegation).filter((one) => one !== seat);
  const draw = random.next();
  if (draw < 0.55) return { type: 'message.send', to: 'table', words: { text: mark } };
  if (draw < 0.75) return { type: 'message.send', to: [random.pick(others)], words: { text: mark } };
  if (draw < 0.85) return { type: 'statement.make', words: { text: mark } };
  const clauses = Object.keys(view.treaty.inForce);
  return {
    type: 'proposal.table',
    track: 'confidence measure',
    clauses: { [random.pick(clauses)]: random.int(3) },
    expiresOn: 30,
    note: mark,
    audience: random.chance(0.5) ? 'table' : [random.pick(others)],
  };
}

/** A command of chance for this seat, as unlikely to be refused as a person's. */
export function markedCommand(id: string, random: Random, seat: DelegationId, view: SeatView): MarkedCommand {
  return { id, seat, intent: intentWith(markOf(id), random, seat, view), answers: [] };
}

/** A message to the table, for where nothing but the mark matters. */
export const markedMessage = (id: string, seat: DelegationId, padding = ''): MarkedCommand => ({
  id,
  seat,
  intent: { type: 'message.send', to: 'table', words: { text: `${markOf(id)}${padding}` } },
  answers: [],
});

function addMarks(counts: Map<string, number>, text: string): void {
  for (const [, id = ''] of text.matchAll(MARK)) counts.set(id, (counts.get(id) ?? 0) + 1);
}

/** How often each command's mark was made a fact. */
export function marksInFacts(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    if (fact.type === 'messageSent') addMarks(counts, JSON.stringify(fact.message.words));
    else if (fact.type === 'proposalTabled') addMarks(counts, fact.proposal.note);
  }
  return counts;
}

/** How often each command's mark is to be seen from a seat. */
export function marksInView(view: SeatView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of view.messages) addMarks(counts, JSON.stringify(words));
  for (const { note } of Object.values(view.proposals)) addMarks(counts, note);
  return counts;
}

/**
 * Compares what commands were answered with how often their marks are there: once for each that was acknowledged, never for one
 * that was refused, at most once for one that was not answered.
 *
 * @param where what the marks were counted in, for the report
 */
export function checkMarks(
  marks: ReadonlyMap<string, number>,
  sent: readonly MarkedCommand[],
  findings: Findings,
  where: string,
): void {
  for (const command of sent) {
    const times = marks.get(command.id) ?? 0;
    if (isOk(command) && times === 0) {
      findings.lost++;
      findings.fault(`Command ${command.id} was acknowledged and is not in ${where}.`);
    }
    if (times > 1) {
      findings.doubled++;
      findings.fault(`Command ${command.id} is ${times} times in ${where}.`);
    }
    if (times > 0 && command.answers.length > 0 && !isOk(command))
      findings.fault(`Command ${command.id} was refused (${command.answers[0]}) and is in ${where}.`);
  }
}
