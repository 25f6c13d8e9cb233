// Owns the list of all fault tests; each line belongs to the test it names.

import { allAtOnce } from './all-at-once.ts';
import { canaries } from './canaries.ts';
import { clusterFaults } from './cluster-faults.ts';
import { commandCells } from './command-cells.ts';
import { concurrentHistories } from './concurrent-histories.ts';
import { crashPointsTest } from './crash-points.ts';
import { damagedStore } from './damaged-store.ts';
import { deadlines } from './deadlines.ts';
import { failingDisk } from './failing-disk.ts';
import type { FaultTest } from './fault-test.ts';
import { floods } from './floods.ts';
import { fuzzedFrames } from './fuzzed-frames.ts';
import { killUnderLoad } from './kill-under-load.ts';
import { modelSequences } from './model-sequences.ts';
import { oversize } from './oversize.ts';
import { resumeAnywhere } from './resume-anywhere.ts';
import { sentAgain } from './sent-again.ts';
import { stateAfterKill } from './state-after-kill.ts';
import { stoppedReader } from './stopped-reader.ts';
import { wholeGames } from './whole-games.ts';
import { wrongDoor } from './wrong-door.ts';

const tests: readonly FaultTest[] = [
  killUnderLoad,
  clusterFaults,
  stateAfterKill,
  damagedStore,
  failingDisk,
  crashPointsTest,
  sentAgain,
  allAtOnce,
  concurrentHistories,
  wholeGames,
  modelSequences,
  resumeAnywhere,
  deadlines,
  canaries,
  commandCells,
  floods,
  fuzzedFrames,
  oversize,
  stoppedReader,
  wrongDoor,
];

/** Every fault test, by number. */
export const faultTests: readonly FaultTest[] = tests.toSorted((a, b) => a.number - b.number);
