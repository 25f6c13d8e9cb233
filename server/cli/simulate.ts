// Owns the process around the simulate command: hands it the arguments, prints, sets the exit code.

import process from 'node:process';
import { simulateCommand } from './simulate-command.ts';

const { exitCode, out, error } = await simulateCommand(process.argv.slice(2), (line) =>
  process.stderr.write(`${line}\n`),
);
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
