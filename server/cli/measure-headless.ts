// Owns the process around the measure-headless command: hands it the arguments, prints, sets the exit code.

import process from 'node:process';
import { measureHeadlessCommand } from './measure-headless-command.ts';

const { exitCode, out, error } = measureHeadlessCommand(process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
