// Owns the process around the golden command: hands it the arguments, prints, sets the exit code.
import process from 'node:process';
import { goldenCommand } from './golden-command.ts';

const { exitCode, out, error } = await goldenCommand(process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
