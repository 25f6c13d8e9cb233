// Owns the process around the backup command: hands it the arguments, prints, sets the exit code.
import process from 'node:process';
import { backupCommand } from './backup-command.ts';

const { exitCode, out, error } = await backupCommand(process.argv.slice(2), process.env);
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
