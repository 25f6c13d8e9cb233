// Runs every check to its end, whatever the others did, and adds up the counts.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checks, reports } from './checks.mjs';
import { runChild } from './run-child.mjs';
import { readReport, tallyOf } from './tally.mjs';

/** @param {import('./checks.mjs').Check} check @param {Readonly<Record<string, string>>} env */
async function runCheck(check, env) {
  for (const command of check.commands) {
    const code = await runChild(process.execPath, command, { env, timeoutSeconds: check.minutes * 60 });
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * Runs all checks, one after the other, with a heading each.
 *
 * @param {Readonly<Record<string, string>>} tools environment that says where the browser and redis-server are
 * @returns {Promise<import('./tally.mjs').Tally>} the sum; a static check counts as one test
 */
export async function runChecks(tools) {
  fs.rmSync(path.dirname(reports.vitest), { recursive: true, force: true });
  fs.mkdirSync(path.dirname(reports.vitest), { recursive: true });
  const env = { ...tools, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright };
  const results = [];
  for (const check of checks) {
    console.log(`\n=== ${check.title} ===\n`);
    const code = await runCheck(check, env);
    const whole = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    const tally = check.report === undefined ? whole : tallyOf(readReport(check.report), code);
    results.push({ title: check.title, ...tally });
  }
  console.log('\n=== Summary ===\n');
  for (const { title, passed, failed } of results) {
    console.log(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${title}: ${passed} of ${passed + failed}`);
  }
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
  };
}
