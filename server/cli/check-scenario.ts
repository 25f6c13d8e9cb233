// Owns the process around the check-scenario command: hands it the arguments, prints, sets the exit code.

import process from 'node:process';
import { checkScenarioCommand } from './check-scenario-command.ts';

const { exitCode, out, error } = checkScenarioCommand(process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
