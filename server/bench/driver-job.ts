// Owns what a driver process is asked and what it answers; knows neither driver nor server.
import type { SeatGrant } from './seat-grant.ts';

export const targetNames = ['thirty-days', 'echo', 'boardgame-memory', 'boardgame-file', 'colyseus'] as const;
export type TargetName = (typeof targetNames)[number];

export type Load =
  /** As fast as the server answers, so many commands under way at a time, for a while or for so many commands. */
  | {
      readonly kind: 'closed';
      readonly inFlight: number;
      readonly until: { readonly ms: number } | { readonly commands: number };
    }
  /** At a pace of its own, whether or not the server keeps up. */
  | { readonly kind: 'open'; readonly perSecond: number; readonly ms: number }
  /** Nobody says anything; `settleMs` of it have passed before memory is looked at. */
  | { readonly kind: 'idle'; readonly settleMs: number; readonly ms: number };

export interface DriverJob {
  readonly target: TargetName;
  /** Where the peers' own packages are installed. */
  readonly peersFolder: string;
  /** One for every node. */
  readonly urls: readonly string[];
  /** `session`: all lines of a match go to one node; `line`: each to any. */
  readonly routing: 'session' | 'line';
  /** How many new matches, or the seats of sessions that are open already. */
  readonly matches: number | readonly (readonly SeatGrant[])[];
  /** Lines of every match besides five players and an observer. */
  readonly moreLines: number;
  /** Matches opened before memory is first looked at, so that what the first of anything costs is not counted. */
  readonly matchesBefore: number;
  /** Processes whose use is measured: the server's. */
  readonly pids: readonly number[];
  readonly warmUpMs: number;
  readonly load: Load;
}

export interface DriverAnswer {
  readonly commands: number;
  readonly seconds: number;
  /** Processor time of each measured process in the window, microseconds. */
  readonly cpuMicros: readonly number[];
  readonly driverCpuMicros: number;
  /** Bytes that came in, over all lines, in the window. */
  readonly bytes: number;
  /** Lines that hear of each command. */
  readonly receivers: number;
  /** Milliseconds from each command to its answer; of a closed loop, a sample. */
  readonly latencies: readonly number[];
  /** Bytes by which the first measured process grew while the matches were opened; null unless the load is idle. */
  readonly grownBytes: number | null;
}
