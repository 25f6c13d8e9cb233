// Owns the process around the rehearse command: hands it the arguments, prints, sets the exit code.
import process from 'node:process';
import { rehearseCommand } from './rehearse-command.ts';

const { exitCode, out, error } = await rehearseCommand(process.argv.slice(2), (line) =>
  process.stderr.write(`${line}\n`),
);
if (error !== '') process.stderr.write(`${error}\n`);
// Lines that only watch stay open to the end.
process.stdout.write(out === '' ? '' : `${out}\n`, () => process.exit(exitCode));
