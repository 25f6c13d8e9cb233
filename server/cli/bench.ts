// Owns the process around the bench command: hands it the arguments, prints, sets the exit code, leaves nothing behind.
import process from 'node:process';
import { benchCommand } from '../bench/bench-command.ts';

// What was started and made is removed when the process exits, which a signal alone would not do.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

try {
  const { exitCode, out, error } = await benchCommand(process.argv.slice(2), (line) =>
    process.stderr.write(`${line}\n`),
  );
  if (out !== '') process.stdout.write(`${out}\n`);
  if (error !== '') process.stderr.write(`${error}\n`);
  process.exitCode = exitCode;
} catch (fault) {
  process.stderr.write(`Not measured: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 2;
}
