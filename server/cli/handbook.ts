// Owns the process around the handbook command: hands it the arguments, prints, sets the exit code.
import process from 'node:process';
import { handbookCommand } from './handbook-command.ts';

const { exitCode, out, error } = handbookCommand(process.argv.slice(2));
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
