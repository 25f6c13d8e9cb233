// Owns the form of the tools' arguments: names with values, switches, and the sentences for what is wrong.
import { err, ok, type Result } from '../../shared/kernel/index.ts';

/** What a tool ends with: 0 done; 1 not done, for the reason in `error`; 2 wrong arguments. */
export interface ToolOutcome {
  readonly exitCode: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

export const done = (out: string): ToolOutcome => ({ exitCode: 0, out, error: '' });
export const notDone = (error: string): ToolOutcome => ({ exitCode: 1, out: '', error });
export const wrongArguments = (error: string): ToolOutcome => ({ exitCode: 2, out: '', error });

export interface ToolShape {
  /** Names that take a value. */
  readonly values: readonly string[];
  /** Those of them that must be given. */
  readonly required: readonly string[];
  readonly switches: readonly string[];
}

export interface ToolArguments {
  /** The value of a name; empty if it was not given. */
  value(name: string): string;
  has(name: string): boolean;
}

/** Reads `--name value`, `--name=value` and `--switch`; the error is one sentence. */
export function readToolArguments(args: readonly string[], shape: ToolShape): Result<ToolArguments, string> {
  const given = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    const at = argument.indexOf('=');
    const name = at < 0 ? argument : argument.slice(0, at);
    if (given.has(name)) return err(`${name} is given twice.`);
    if (shape.switches.includes(argument)) given.set(argument, '');
    else if (shape.values.includes(name)) {
      const value = at < 0 ? (args[++i] ?? '') : argument.slice(at + 1);
      if (value === '' || value.startsWith('--')) return err(`${name} needs a value.`);
      given.set(name, value);
    } else return err(`There is no argument ${name}; --help shows those there are.`);
  }
  const missing = shape.required.find((name) => !given.has(name));
  if (missing !== undefined) return err(`${missing} is missing; --help shows how it is used.`);
  return ok({ value: (name) => given.get(name) ?? '', has: (name) => given.has(name) });
}

export const wantsHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/** The number that is written there in digits; null where it is none, or lies outside of the bounds. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
