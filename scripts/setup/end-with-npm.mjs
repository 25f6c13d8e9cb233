// Ends the server in good order when the npm that started it is gone; knows nothing of the server.
import process from 'node:process';

const everyMs = 250;

/**
 * Watches for the death of the parent. npm hands a signal to the shell it started, and the shell does not hand it on: without this,
 * `kill` of `npm start` would leave the server running, its port taken. Does nothing if npm did not start this process.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  timer.unref();
}
