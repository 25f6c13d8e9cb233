// Runs one child process to its end; knows nothing of what it does.
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

const graceMs = 3000;

/**
 * Runs a program and waits. It never rejects: a program that cannot be started counts as exit code 127.
 *
 * @param {string} program path or name on the PATH
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, timeoutSeconds?: number, env?: Readonly<Record<string, string>>, shell?: boolean }} [options]
 *   `quiet` sends the program's standard output to our standard error, so that ours stays clean
 * @returns {Promise<number>} its exit code; 124 if stopped for taking longer than `timeoutSeconds`
 */
export function runChild(program, args, options = {}) {
  const { quiet = false, timeoutSeconds, env, shell = false } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
    });
    let late = false;
    const stop = () => {
      late = true;
      child.kill('SIGTERM');
      // Test runners end their own children when asked; who does not listen is not asked again.
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
    };
    const timer = timeoutSeconds === undefined ? undefined : setTimeout(stop, timeoutSeconds * 1000);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve(late ? 124 : code);
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}
