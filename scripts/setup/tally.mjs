// Turns what the test runners report into numbers of passed and failed tests; runs nothing itself.
import fs from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ numPassedTests: number, numTotalTests: number, success: boolean }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */

/**
 * A runner that ended badly without a failed test, or ran no test at all, has failed once; so a crash is never a pass.
 *
 * @param {Tally} tests
 * @param {boolean} endedWell
 * @returns {Tally}
 */
function withRunner(tests, endedWell) {
  const sound = endedWell && tests.passed + tests.failed > 0;
  return sound || tests.failed > 0 ? tests : { ...tests, failed: 1 };
}

/** @param {unknown} report @returns {report is VitestReport} */
const isVitest = (report) => typeof report === 'object' && report !== null && 'numTotalTests' in report;

/** @param {unknown} report @returns {report is PlaywrightReport} */
const isPlaywright = (report) => typeof report === 'object' && report !== null && 'stats' in report;

/**
 * Counts a runner's tests. Whatever did not pass has failed: skipped, flaky and never run tests too.
 *
 * @param {unknown} report the parsed JSON report of Vitest or Playwright; anything else counts as a crash
 * @param {number} exitCode of the runner
 * @returns {Tally}
 */
export function tallyOf(report, exitCode) {
  if (isVitest(report)) {
    const passed = report.numPassedTests;
    return withRunner({ passed, failed: report.numTotalTests - passed }, report.success && exitCode === 0);
  }
  if (isPlaywright(report)) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    const endedWell = exitCode === 0 && report.errors.length === 0;
    return withRunner({ passed: expected, failed: unexpected + flaky + skipped }, endedWell);
  }
  return { passed: 0, failed: 1 };
}

/**
 * Reads a runner's report.
 *
 * @param {string} file
 * @returns {unknown} undefined if there is none or it was cut short
 */
export function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
