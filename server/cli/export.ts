// Owns the process around the export command: hands it the arguments, prints, sets the exit code.
import process from 'node:process';
import { exportCommand } from './export-command.ts';

const { exitCode, out, error } = await exportCommand(process.argv.slice(2), process.env);
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
