// Owns the scenario-schema command: compares or writes the published JSON Schemas; leaves printing to its caller.

import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../adapters/project-root.ts';
import { type AuthorsFile, authorsJsonSchema } from './authors-json-schema.ts';
import { readSchemaComments } from './schema-comments.ts';
import { done, notDone, type ToolOutcome, wantsHelp, wrongArguments } from './tool-arguments.ts';

/** From the project's root. */
export const SCHEMA_FILES = {
  scenario: 'assets/schema/scenario.schema.json',
  map: 'assets/schema/map.schema.json',
} as const;

const KINDS: readonly AuthorsFile[] = ['scenario', 'map'];
const BOTH = KINDS.map((kind) => SCHEMA_FILES[kind]).join(' and ');

const USAGE = `Usage: npm run -s scenario-schema [-- --write]

Says whether ${BOTH}
are what the game reads today.

  --write   write them anew

Exit code: 0 up to date or written, 1 out of date, 2 wrong arguments.`;

/** Runs the command with these arguments, without the program's own name. */
export function scenarioSchemaCommand(args: readonly string[]): ToolOutcome {
  if (wantsHelp(args)) return done(USAGE);
  if (args.length > 1 || args.some((arg) => arg !== '--write')) return wrongArguments(USAGE);
  const stale = KINDS.flatMap((kind) => {
    const file = path.join(projectRoot(import.meta.url), SCHEMA_FILES[kind]);
    const text = currentSchema(kind);
    const same = fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text;
    return same ? [] : [{ name: SCHEMA_FILES[kind], file, text }];
  });
  if (stale.length === 0) return done(`${BOTH} are up to date.`);
  const names = stale.map(({ name }) => name).join(', ');
  if (args.length === 0)
    return notDone(`Out of date: ${names}. npm run -s scenario-schema -- --write writes them anew.`);
  for (const { file, text } of stale) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return done(`Written: ${names}.`);
}

/** The schema of today's code, described by the comments of today's sources. */
export function currentSchema(kind: AuthorsFile): string {
  const folder = path.join(projectRoot(import.meta.url), 'shared/catalogue');
  const modules = fs.readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  return authorsJsonSchema(
    kind,
    modules.sort().map((name) => readSchemaComments(name, fs.readFileSync(path.join(folder, name), 'utf8'))),
  );
}
