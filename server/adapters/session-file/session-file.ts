// Owns the file in which one session travels: a header, its facts in order, a check sum. Knows no rules and no store.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { findUnsafeJson } from '../../../shared/catalogue/unsafe-json.ts';
import { err, ok, type Result } from '../../../shared/kernel/index.ts';
import type { Journal } from '../../app/ports/journal.ts';

type Facts = Awaited<ReturnType<Journal['read']>>;

const KIND = 'thirty-days session';
/** Of the file, not of the game; a reader refuses any other. */
const FORMAT = 1;

const headerSchema = z.strictObject({
  kind: z.literal(KIND),
  format: z.literal(FORMAT),
  scenario: z.string(),
  /** Digest of the scenario's content: facts speak of what it held then. */
  scenarioDigest: z.string(),
  session: z.string().min(1),
  facts: z.int().min(1),
});
const anyHeader = z.looseObject({ kind: z.literal(KIND), format: z.int() });
const factSchema = z.looseObject({ type: z.string(), at: z.number() });
const lastSchema = z.strictObject({ sha256: z.string() });

export interface SessionFile {
  readonly scenario: string;
  readonly scenarioDigest: string;
  readonly session: string;
  readonly facts: Facts;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 16 hexadecimal digits of a scenario's content, whatever its file's layout. */
export const scenarioDigest = (scenario: object): string => digest(JSON.stringify(scenario)).slice(0, 16);

/** Lines of JSON: the header, one line a fact, and last the SHA-256 of all before it. */
export function sessionText({ scenario, scenarioDigest, session, facts }: SessionFile): string {
  const header = { kind: KIND, format: FORMAT, scenario, scenarioDigest, session, facts: facts.length };
  const body = [header, ...facts].map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${body}${JSON.stringify({ sha256: digest(body) })}\n`;
}

/** What a file holds, or in a sentence why it cannot be read; the sentence quotes nothing of it. */
export function parseSessionText(text: string): Result<SessionFile, string> {
  const lines = text.split('\n');
  const header = parseLine(lines[0]);
  const known = anyHeader.safeParse(header);
  if (!known.success) return err('It is not the export of a session.');
  if (known.data.format !== FORMAT) {
    return err(
      `Its format is ${known.data.format}, this version reads ${FORMAT}. Use the version that wrote it.`,
    );
  }
  const last = lastSchema.safeParse(parseLine(lines.at(-2)));
  if (!last.success || lines.at(-1) !== '') return err('It ends before its check sum: it was cut short.');
  const body = `${lines.slice(0, -2).join('\n')}\n`;
  if (digest(body) !== last.data.sha256) return err('It is damaged: its check sum is another.');
  return parseBody(header, lines.slice(1, -2));
}

function parseBody(header: unknown, lines: readonly string[]): Result<SessionFile, string> {
  const parsed = headerSchema.safeParse(header);
  if (!parsed.success) return err('Its first line is not that of an export.');
  const { scenario, scenarioDigest, session, facts: count } = parsed.data;
  if (lines.length !== count) return err(`It says it has ${count} facts and has ${lines.length}.`);
  const facts: Facts[number][] = [];
  for (const [i, line] of lines.entries()) {
    const fact = parseLine(line);
    if (!isFact(fact)) return err(`Its fact ${i + 1} is none.`);
    facts.push(fact);
  }
  return ok({ scenario, scenarioDigest, session, facts });
}

/** As far as a store looks; whether the rules know it shows when it is folded. */
const isFact = (line: unknown): line is Facts[number] =>
  factSchema.safeParse(line).success && findUnsafeJson(line).length === 0;

function parseLine(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}
