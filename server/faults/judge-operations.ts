// Owns the comparison of what clients were answered with what the record holds: lost, doubled, phantom, out of order.
import type { Fact } from '../rules/rules.ts';
import type { Written } from './memory-store.ts';
import { idIn, type Operation } from './operation.ts';

export interface OperationsVerdict {
  readonly acked: number;
  readonly unknown: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** In the record though refused, or though nobody asked for it. */
  readonly phantom: readonly string[];
  /** Took effect before something that had been known to be done before it was asked for. */
  readonly reordered: readonly string[];
}

/** Where in the record the effects of each command lie. */
interface Effects {
  /** Positions of answers kept under its id. */
  readonly answers: ReadonlyMap<string, readonly { readonly position: number; readonly ok: boolean }[]>;
  /** Positions of words that only it can have written. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

/** @param readAt when somebody first read what a command had written, by its id */
export function judgeOperations(
  log: readonly Written[],
  operations: readonly Operation[],
  readAt: ReadonlyMap<string, number>,
): OperationsVerdict {
  const effects = effectsOf(log);
  const verdict = { lost: [] as string[], doubled: [] as string[], phantom: [] as string[] };
  for (const operation of operations) judgeOne(operation, effects, verdict);
  const asked = new Set(operations.map(({ command }) => command.id));
  for (const id of [...effects.words.keys(), ...effects.answers.keys()]) {
    if (!asked.has(id)) verdict.phantom.push(`${id} was never asked for`);
  }
  return {
    ...verdict,
    acked: operations.filter(({ answer }) => answer?.ok).length,
    unknown: operations.filter(({ answer }) => answer === null).length,
    reordered: overtaken(operations, effects, readAt),
  };
}

function judgeOne(
  { command, answer }: Operation,
  effects: Effects,
  found: { readonly lost: string[]; readonly doubled: string[]; readonly phantom: string[] },
): void {
  const { id, type } = command;
  const kept = effects.answers.get(id) ?? [];
  const words = effects.words.get(id) ?? [];
  const writes = leavesWords.has(type) && !(type === 'proposal.table' && command.note === undefined);
  const done = kept.some(({ ok }) => ok);
  if (kept.length > 1 || words.length > 1) found.doubled.push(`${id} ${type}`);
  if (answer?.ok && (!done || (writes && words.length === 0))) found.lost.push(`${id} ${type}`);
  if (answer && !answer.ok && (done || words.length > 0)) found.phantom.push(`${id} ${type} was refused`);
  if (words.length > 0 && !done) found.phantom.push(`${id} ${type} left words and no answer`);
}

const leavesWords: ReadonlySet<string> = new Set([
  'message.send',
  'statement.make',
  'proposal.table',
  'proposal.decline',
]);

function effectsOf(log: readonly Written[]): Effects {
  const answers = new Map<string, { position: number; ok: boolean }[]>();
  const words = new Map<string, number[]>();
  for (const { after, facts, remember } of log) {
    if (remember) {
      const kept = answers.get(remember.command) ?? [];
      answers.set(remember.command, [...kept, { position: after, ok: remember.answer.ok }]);
    }
    for (const line of facts) {
      // Most facts hold no mark; parsing them all would cost more than the rest.
      const id = line.includes('"~') ? writerOf(JSON.parse(line)) : null;
      if (id !== null) words.set(id, [...(words.get(id) ?? []), after]);
    }
  }
  return { answers, words };
}

/** Whose words a fact brought in for the first time; a bulletin only quotes. */
function writerOf(fact: Fact): string | null {
  switch (fact.type) {
    case 'messageSent':
      return 'text' in fact.message.words ? idIn(fact.message.words.text) : null;
    case 'proposalTabled':
      return idIn(fact.proposal.note);
    case 'proposalDeclined':
      return idIn(fact.reason);
    default:
      return null;
  }
}

/**
 * One order for all, and it is that of real time: what was answered or read by anybody before another command was first sent
 * lies before it in the record (Herlihy and Wing 1990, for a log that only grows).
 */
function overtaken(
  operations: readonly Operation[],
  { answers }: Effects,
  readAt: ReadonlyMap<string, number>,
): string[] {
  const placed = operations.flatMap(({ command, askedAt, answeredAt, answer }) => {
    const position = answers.get(command.id)?.find(({ ok }) => ok)?.position;
    if (position === undefined) return [];
    const known = Math.min(
      (answer?.ok ? answeredAt : null) ?? Number.POSITIVE_INFINITY,
      readAt.get(command.id) ?? Number.POSITIVE_INFINITY,
    );
    return [{ id: command.id, position, askedAt, known }];
  });
  const byAsking = placed.toSorted((a, b) => a.askedAt - b.askedAt);
  const byKnowing = placed.toSorted((a, b) => a.known - b.known);
  const found: string[] = [];
  let latest = { id: '', position: 0 };
  let next = 0;
  for (const one of byAsking) {
    for (let done = byKnowing[next]; done && done.known < one.askedAt; done = byKnowing[++next]) {
      if (done.position > latest.position) latest = done;
    }
    if (latest.position > one.position) found.push(`${one.id} lies before ${latest.id}`);
  }
  return found;
}
