// Owns the process around the plausibility command: hands it the arguments, prints, sets the exit code.

import process from 'node:process';
import { plausibilityCommand } from './plausibility-command.ts';

const { exitCode, out, error } = plausibilityCommand(process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
