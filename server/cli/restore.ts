// Owns the process around the restore command: hands it the arguments, prints, sets the exit code.
import process from 'node:process';
import { restoreCommand } from './restore-command.ts';

const { exitCode, out, error } = await restoreCommand(process.argv.slice(2), process.env, new Date());
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
