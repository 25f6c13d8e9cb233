// Owns what three nodes with Redis between them do for each core, against one node with its own file. Knows no journal.
import {
  type BenchRun,
  driveAndStop,
  driveOnce,
  IN_FLIGHT,
  interleave,
  perSecond,
  WORKLOAD,
} from './bench-run.ts';
import type { DriverAnswer } from './driver-job.ts';
import type { FiguresOf } from './figures.ts';
import { median, medianRatio } from './statistics.ts';
import { startRedis, startThirtyDays, type Target } from './targets.ts';

const NODES = 3;
const ways = ['one node', 'routed by session', 'any node'] as const;

/** Commands for each second of processor time, nodes and Redis together: with few cores, their speed would be the machine's. */
export async function measureCluster(run: BenchRun): Promise<FiguresOf<'cluster'>> {
  const load = { kind: 'closed', inFlight: IN_FLIGHT, until: { ms: run.quick ? 2_000 : 6_000 } } as const;
  const order = { ...WORKLOAD, load };
  const measure = (way: (typeof ways)[number]) => {
    if (way === 'one node') return driveOnce('thirty-days', order);
    return driveCluster({ ...order, routing: way === 'any node' ? 'line' : 'session' });
  };
  const of = await interleave(ways, run.quick ? 1 : 3, measure, run.note);
  const each = (way: (typeof ways)[number], figure: (answer: DriverAnswer) => number) => of(way).map(figure);
  const one = each('one node', perCpuSecond);
  return {
    clusterPerCore: medianRatio(each('routed by session', perCpuSecond), one),
    clusterRandomPerCore: medianRatio(each('any node', perCpuSecond), one),
    clusterCommandsPerSecond: median(each('routed by session', perSecond)),
    clusterRandomCommandsPerSecond: median(each('any node', perSecond)),
    clusterCpuPerCommand: 1e6 / median(each('routed by session', perCpuSecond)),
    clusterRandomCpuPerCommand: 1e6 / median(each('any node', perCpuSecond)),
    clusterRedisCpuPerCommand: median(each('routed by session', redisCpu)),
  };
}

const perCpuSecond = ({ commands, cpuMicros }: DriverAnswer): number =>
  (commands * 1e6) / cpuMicros.reduce((sum, micros) => sum + micros, 0);

/** Redis is measured last. */
const redisCpu = ({ commands, cpuMicros }: DriverAnswer): number => (cpuMicros.at(-1) ?? 0) / commands;

type ClusterOrder = Parameters<typeof driveOnce>[1];

async function driveCluster(order: ClusterOrder): Promise<DriverAnswer> {
  const servers: Target[] = [];
  try {
    const redis = await startRedis();
    servers.push(redis);
    for (let i = 0; i < NODES; i++) servers.push(await startThirtyDays({ redisUrl: redis.url }));
  } catch (fault) {
    for (const server of servers.reverse()) await server.stop();
    throw fault;
  }
  const [redis, ...nodes] = servers;
  const pids = [...nodes, redis].flatMap((server) => server?.pid ?? []);
  return driveAndStop(servers, { ...order, target: 'thirty-days', urls: nodes.map(({ url }) => url), pids });
}
