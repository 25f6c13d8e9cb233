// Owns the list of what the bench measures: names that stay, units, bars. Knows not how it is measured.

/** A bar: more is better or less is. `floor` must be met; `aim` is what the project wants. */
interface Bar {
  readonly better: 'more' | 'less';
  readonly floor: number;
  readonly aim: number;
}

export interface FigureKind {
  readonly title: string;
  readonly unit: string;
  /** None for what is told for the reader's sake alone. */
  readonly bar?: Bar;
}

const more = (floor: number, aim: number): Bar => ({ better: 'more', floor, aim });
const less = (floor: number, aim: number): Bar => ({ better: 'less', floor, aim });
const kind = (title: string, unit: string, bar?: Bar): FigureKind => ({ title, unit, ...(bar && { bar }) });

const throughput = {
  throughputToEcho: kind('durable commands/s against bare socket.io echo', 'x', more(0.55, 0.75)),
  throughputToBoardgameMemory: kind('… against boardgame.io in memory', 'x', more(5, 8)),
  throughputToBoardgameFile: kind('… against boardgame.io in a flat file', 'x', more(30, 60)),
  throughputToColyseus: kind('… against Colyseus, a patch per command', 'x', more(1.2, 1.7)),
  bytesToColyseus: kind('down bytes per command and receiver against Colyseus', 'x', less(1.2, 0.85)),
  capacityToEcho: kind('commands for a second of server CPU, against the echo', 'x'),
  capacityToBoardgameMemory: kind('… against boardgame.io in memory', 'x'),
  capacityToBoardgameFile: kind('… against boardgame.io in a flat file', 'x'),
  capacityToColyseus: kind('… against Colyseus', 'x'),
  commandsPerSecond: kind('commands/s: this server, durable', '1/s'),
  echoCommandsPerSecond: kind('commands/s: bare socket.io echo', '1/s'),
  boardgameMemoryCommandsPerSecond: kind('commands/s: boardgame.io in memory', '1/s'),
  boardgameFileCommandsPerSecond: kind('commands/s: boardgame.io in a flat file', '1/s'),
  colyseusCommandsPerSecond: kind('commands/s: Colyseus', '1/s'),
  cpuPerCommand: kind('server CPU per command: this server', 'µs'),
  echoCpuPerCommand: kind('server CPU per command: bare socket.io echo', 'µs'),
  boardgameMemoryCpuPerCommand: kind('server CPU per command: boardgame.io in memory', 'µs'),
  boardgameFileCpuPerCommand: kind('server CPU per command: boardgame.io in a flat file', 'µs'),
  colyseusCpuPerCommand: kind('server CPU per command: Colyseus', 'µs'),
  bytesPerCommand: kind('down bytes per command and receiver: this server', 'B'),
  echoBytesPerCommand: kind('down bytes per command and receiver: bare socket.io echo', 'B'),
  boardgameMemoryBytesPerCommand: kind('down bytes per command and receiver: boardgame.io', 'B'),
  colyseusBytesPerCommand: kind('down bytes per command and receiver: Colyseus', 'B'),
};

const latency = {
  latencyP99ToEcho: kind('ack p99 at 60 commands/s, durable, against the echo’s', 'x', less(3, 2)),
  latencyP99: kind('ack p99 at 60 commands/s: this server', 'ms'),
  echoLatencyP99: kind('ack p99 at 60 commands/s: bare socket.io echo', 'ms'),
  latencyP50: kind('ack median at 60 commands/s: this server', 'ms'),
  echoLatencyP50: kind('ack median at 60 commands/s: bare socket.io echo', 'ms'),
};

const memory = {
  memoryPerSessionToEcho: kind(
    'memory per session at 500 sessions of 6 sockets against the echo',
    'x',
    less(2, 1.2),
  ),
  memoryPerSession: kind('memory per session: this server', 'kB'),
  echoMemoryPerSession: kind('memory per session: bare socket.io echo', 'kB'),
};

const headless = {
  aiGamesPerSecond: kind('five-AI thirty-day games, headless, one core', '1/s', more(1, 5)),
  randomGamesPerSecond: kind('the same with random players', '1/s', more(20, 50)),
  replayFactsPerSecond: kind('replay from facts', '1/s', more(10_000, 40_000)),
};

const restart = {
  restartSeconds: kind(
    'restart with 1,000 sessions of 600 facts, until a seat is welcomed',
    's',
    less(10, 3),
  ),
  restartListeningSeconds: kind('… until the server listens', 's'),
};

const growth = {
  cpuGrowth: kind('CPU per command at 10,000 facts against none', 'x', less(1.05, 1.05)),
  cpuGrowth1k: kind('… at 1,000 facts against none', 'x'),
  cpuGrowth5k: kind('… at 5,000 facts against none', 'x'),
  resumeGrowth: kind('resume bytes at 10,000 facts against none', 'x', less(1.05, 1.05)),
  welcomeGrowth: kind('welcome bytes at 10,000 facts against none', 'x'),
  welcomeBytes: kind('welcome bytes at no facts', 'B'),
  welcomeBytes1k: kind('welcome bytes at 1,000 facts', 'B'),
  welcomeBytes5k: kind('welcome bytes at 5,000 facts', 'B'),
  welcomeBytes10k: kind('welcome bytes at 10,000 facts', 'B'),
  resumeBytes: kind('resume bytes at no facts', 'B'),
  resumeBytes10k: kind('resume bytes at 10,000 facts', 'B'),
};

const sessions = {
  sessionsThroughput: kind('lowest commands/s at 100 to 1,000 sessions against 20', 'x', more(0.85, 0.85)),
  sessionsThroughput1: kind('commands/s at 1 session against 20', 'x'),
  sessionsThroughput100: kind('commands/s at 100 sessions against 20', 'x'),
  sessionsThroughput300: kind('commands/s at 300 sessions against 20', 'x'),
  sessionsThroughput1000: kind('commands/s at 1,000 sessions against 20', 'x'),
  echoSessionsThroughput: kind('the echo’s lowest commands/s at 100 to 1,000 sessions against 20', 'x'),
  idleCpuPerSession: kind('CPU per second of a session of 6 sockets that does nothing', 'µs/s'),
};

const observers = {
  observerCostToEcho: kind('CPU of one more line that hears a command against the echo’s', 'x'),
  observerCost: kind('CPU of one more line that hears a command: this server', 'µs'),
  echoObserverCost: kind('CPU of one more line that hears a command: bare socket.io echo', 'µs'),
};

const cluster = {
  clusterPerCore: kind('three nodes + Redis against one node, commands/s per core', 'x', more(0.4, 0.7)),
  clusterRandomPerCore: kind('… without routing by session', 'x'),
  clusterCommandsPerSecond: kind('commands/s: three nodes + Redis, routed by session', '1/s'),
  clusterRandomCommandsPerSecond: kind('commands/s: three nodes + Redis, any node', '1/s'),
  clusterCpuPerCommand: kind('CPU per command of all nodes and Redis, routed by session', 'µs'),
  clusterRandomCpuPerCommand: kind('CPU per command of all nodes and Redis, any node', 'µs'),
  clusterRedisCpuPerCommand: kind('… of which Redis, routed by session', 'µs'),
};

/** Suites by name, in the order in which they run; each measures all of its figures or none. */
export const suites = {
  throughput,
  latency,
  memory,
  headless,
  restart,
  growth,
  sessions,
  observers,
  cluster,
} as const;

export type SuiteName = keyof typeof suites;
export type FiguresOf<S extends SuiteName> = Readonly<Record<keyof (typeof suites)[S], number>>;

export const suiteNames = Object.keys(suites) as readonly SuiteName[];

/** Every figure with what it is. */
export const figureKinds: Readonly<Record<string, FigureKind>> = Object.assign({}, ...Object.values(suites));

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number | null;
  readonly aim: number | null;
  /** Whether the floor is met; null where there is none. */
  readonly met: boolean | null;
}

/** Holds a value against its bar. Throws for a name nobody has listed. */
export function judge(name: string, value: number): Figure {
  const found = Object.hasOwn(figureKinds, name) ? figureKinds[name] : undefined;
  if (!found) throw new Error(`no figure is called ${name}`);
  const { unit, bar } = found;
  if (!bar) return { name, value, unit, floor: null, aim: null, met: null };
  return { name, value, unit, floor: bar.floor, aim: bar.aim, met: meets(value, bar.floor, bar.better) };
}

/** Says whether a value is on the right side of a bar. */
export const meets = (value: number, bar: number, better: 'more' | 'less'): boolean =>
  better === 'more' ? value >= bar : value <= bar;
