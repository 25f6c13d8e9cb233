// Owns the list of all fault tests; each line belongs to the test it names.
import { allAtOnce } from './all-at-once.ts';
import { crashPointsTest } from './crash-points.ts';
import { damagedStore } from './damaged-store.ts';
import { deadlines } from './deadlines.ts';
import { failingDisk } from './failing-disk.ts';
import type { FaultTest } from './fault-test.ts';
import { killUnderLoad } from './kill-under-load.ts';
import { resumeAnywhere } from './resume-anywhere.ts';
import { sentAgain } from './sent-again.ts';
import { stateAfterKill } from './state-after-kill.ts';

const tests: readonly FaultTest[] = [
  killUnderLoad,
  stateAfterKill,
  damagedStore,
  failingDisk,
  crashPointsTest,
  sentAgain,
  allAtOnce,
  resumeAnywhere,
  deadlines,
];

/** Every fault test, by number. */
export const faultTests: readonly FaultTest[] = tests.toSorted((a, b) => a.number - b.number);
