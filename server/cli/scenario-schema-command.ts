// Owns the scenario-schema command: compares or writes the published JSON Schema; leaves printing to its caller.

import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../adapters/project-root.ts';
import { scenarioJsonSchema } from './scenario-json-schema.ts';
import { readSchemaComments } from './schema-comments.ts';
import { done, notDone, type ToolOutcome, wantsHelp, wrongArguments } from './tool-arguments.ts';

/** From the project's root. */
export const SCHEMA_FILE = 'assets/schema/scenario.schema.json';

const USAGE = `Usage: npm run -s scenario-schema [-- --write]

Says whether ${SCHEMA_FILE} is what the game reads today.

  --write   write it anew

Exit code: 0 up to date or written, 1 out of date, 2 wrong arguments.`;

/** Runs the command with these arguments, without the program's own name. */
export function scenarioSchemaCommand(args: readonly string[]): ToolOutcome {
  if (wantsHelp(args)) return done(USAGE);
  if (args.length > 1 || args.some((arg) => arg !== '--write')) return wrongArguments(USAGE);
  const file = path.join(projectRoot(import.meta.url), SCHEMA_FILE);
  const text = currentSchema();
  const same = fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text;
  if (same) return done(`${SCHEMA_FILE} is up to date.`);
  if (args.length === 0)
    return notDone(`${SCHEMA_FILE} is out of date: npm run -s scenario-schema -- --write writes it anew.`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return done(`${SCHEMA_FILE} is written.`);
}

/** The schema of today's code, described by the comments of today's sources. */
export function currentSchema(): string {
  const folder = path.join(projectRoot(import.meta.url), 'shared/catalogue');
  const modules = fs.readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  return scenarioJsonSchema(
    modules.sort().map((name) => readSchemaComments(name, fs.readFileSync(path.join(folder, name), 'utf8'))),
  );
}
