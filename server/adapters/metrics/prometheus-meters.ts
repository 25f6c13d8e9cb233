// Owns the names under which Prometheus finds this server's figures; knows nothing of how they come about.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meters } from './meters.ts';

/** Seconds; a disk that syncs takes one to ten milliseconds, a stall is told from a slow disk. */
const DURABLE_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const LATE_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];

/** What is read off when somebody asks, rather than counted. */
export interface Standing {
  /** Open sockets. */
  sockets(): number;
  /** Sessions in memory. */
  sessions(): number;
}

export interface PrometheusMeters extends Meters {
  readonly registry: Registry;
  /** Reads these off from now on. */
  observe(standing: Standing): void;
}

/** @param build the version of the package and the digest of the rules' code */
export function prometheusMeters(build: {
  readonly version: string;
  readonly code: string;
}): PrometheusMeters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'thirty_days_build_info',
    help: 'Always 1; the labels say which build runs.',
    labelNames: ['version', 'code'],
    registers,
  }).set(build, 1);
  const counted = counters(registers);
  const timed = histograms(registers);
  return {
    registry,
    observe: (standing) => gauges(registers, standing),
    timerFired: (lateMs) => timed.late.observe(lateMs / 1_000),
    command: (type, outcome) => counted.commands.inc({ type, outcome }),
    refused: (code) => counted.refusals.inc({ code }),
    sent(kind, bytes) {
      counted.messages.inc({ kind });
      counted.bytes.inc({ kind }, bytes);
    },
    durable: (seconds) => timed.durable.observe(seconds),
    conflict: () => counted.conflicts.inc(),
    journalFailed: (kind) => counted.failures.inc({ kind }),
  };
}

function counters(registers: Registry[]) {
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name: `thirty_days_${name}_total`, help, labelNames, registers });
  return {
    commands: counter('commands', 'Commands by type and what became of them.', ['type', 'outcome']),
    refusals: counter('refusals', 'Refusals by code, of commands and of HTTP requests.', ['code']),
    messages: counter('messages_sent', 'Messages sent down the lines: views, patches, answers.', ['kind']),
    bytes: counter('message_bytes_sent', 'Bytes of these messages before framing.', ['kind']),
    conflicts: counter('journal_conflicts', 'Appends that found another server had been first.'),
    failures: counter('journal_failures', 'Questions the journal could not answer.', ['kind']),
  };
}

function histograms(registers: Registry[]) {
  return {
    durable: new Histogram({
      name: 'thirty_days_durable_seconds',
      help: 'From asking for an append until it was durable.',
      buckets: DURABLE_SECONDS,
      registers,
    }),
    late: new Histogram({
      name: 'thirty_days_timer_late_seconds',
      help: 'From the time a timer was due until it was carried out.',
      buckets: LATE_SECONDS,
      registers,
    }),
  };
}

function gauges(registers: Registry[], { sockets, sessions }: Standing): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `thirty_days_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('sockets', 'Open sockets.', sockets);
  gauge('live_sessions', 'Sessions in memory.', sessions);
}
