// Owns the process around the scenario-schema command: hands it the arguments, prints, sets the exit code.

import process from 'node:process';
import { scenarioSchemaCommand } from './scenario-schema-command.ts';

const { exitCode, out, error } = scenarioSchemaCommand(process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
