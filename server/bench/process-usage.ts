// Owns what the system says a process has used: processor time and memory. Reads Linux's /proc; knows no process by name.
import fs from 'node:fs';

/** The kernel counts a process's time in hundredths of a second. */
const TICK_MICROS = 10_000;
/** Fields of /proc/PID/stat after the name in brackets, counted from 0: user and system time in ticks. */
const USER = 11;
const SYSTEM = 12;

function read(pid: number, file: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (cause) {
    throw new Error(`Process ${pid} cannot be measured: this needs Linux, and the process must be running.`, {
      cause,
    });
  }
}

/**
 * Processor time that a process has used since it began, all its threads together.
 *
 * @returns microseconds, in steps of 10,000
 * @throws Error when the process is gone or the system has no /proc
 */
export function cpuMicros(pid: number): number {
  const stat = read(pid, 'stat');
  // The name may hold spaces and brackets; what follows the last bracket may not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MICROS;
}

/**
 * Memory of a process that is in use and in RAM.
 *
 * @returns bytes
 * @throws Error when the process is gone or the system has no /proc
 */
export function residentBytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(read(pid, 'status')) ?? [];
  if (kilobytes === undefined) throw new Error(`Process ${pid} says nothing of its memory.`);
  return Number(kilobytes) * 1_024;
}
