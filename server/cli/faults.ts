// Owns the process around the faults command: hands it the arguments, prints, sets the exit code.

import process from 'node:process';
import { faultTests } from '../faults/fault-tests.ts';
import { faultsCommand } from '../faults/faults-command.ts';

// A test that waits for what never comes ends the process with nothing said, unless somebody says it.
process.once('beforeExit', () => {
  process.stderr.write('The test never ended: it waits for something that nothing will bring.\n');
  process.exit(1);
});
const exitCode = await faultsCommand(process.argv.slice(2), faultTests, {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
});
// Whatever a test that broke off has left open must not keep the caller waiting; the output goes out first.
process.stdout.write('', () => process.exit(exitCode));
