// Owns a cluster of real processes for a test: one Redis that syncs every write and servers on fixed ports. Knows no load.
import { createClient } from 'redis';
import { type ChildServer, startChild } from '../adapters/testing/child-server.ts';
import { startRedis, steadyPort, type TestRedis } from '../adapters/testing/redis-server.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';

/** One server of the cluster; it keeps its address over all its restarts. */
interface Node {
  readonly url: string;
  readonly metricsUrl: string;
  readonly env: Readonly<Record<string, string>>;
  child: ChildServer;
}

const connect = (url: string) => createClient({ url }).connect();

export class ClusterRig {
  readonly redis: TestRedis;
  readonly nodes: readonly Node[];
  readonly #folder: string;
  /** What servers said before they were killed. */
  #said = '';

  constructor(redis: TestRedis, nodes: readonly Node[], folder: string) {
    this.redis = redis;
    this.nodes = nodes;
    this.#folder = folder;
  }

  get urls(): readonly string[] {
    return this.nodes.map(({ url }) => url);
  }

  /** Everything that all servers have said so far. */
  get said(): string {
    return this.#said + this.nodes.map(({ child }) => child.output()).join('');
  }

  node(at: number): Node {
    const node = this.nodes[at % this.nodes.length];
    if (!node) throw new Error('the cluster has no servers');
    return node;
  }

  async kill(at: number): Promise<void> {
    const { child } = this.node(at);
    await child.kill();
    this.#said += child.output();
  }

  async restart(at: number): Promise<void> {
    const node = this.node(at);
    node.child = await startChild(node.env);
  }

  /** Runs one piece of work on a connection to Redis of its own. */
  async inRedis<T>(work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>): Promise<T> {
    const client = await connect(this.redis.url);
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  }

  /** The sum of one of the figures that the servers publish. */
  async figure(name: string): Promise<number> {
    const pages = await Promise.all(
      this.nodes.map(async ({ metricsUrl }) => (await fetch(`${metricsUrl}/metrics`)).text()),
    );
    const values = pages.map((page) => new RegExp(`^${name} (\\d+)`, 'm').exec(page)?.[1] ?? 'NaN');
    return values.reduce((sum, value) => sum + Number(value), 0);
  }

  async remove(): Promise<void> {
    await Promise.all(this.nodes.map(({ child }) => child.kill()));
    await this.redis.stop();
    removeFolder(this.#folder);
  }
}

const environment = (redis: TestRedis, folder: string, port: number, metricsPort: number) => ({
  PORT: String(port),
  METRICS_PORT: String(metricsPort),
  REDIS_URL: redis.url,
  DATA_DIR: folder,
  LOG_LEVEL: 'warn',
  SESSIONS_PER_MINUTE: '0',
  COMMANDS_PER_SECOND: '0',
});

/** Starts a Redis and so many servers on it. */
export async function startCluster(count: number): Promise<ClusterRig> {
  const redis = await startRedis();
  const folder = makeTempFolder();
  const ports = new Set<number>();
  while (ports.size < 2 * count) ports.add(await steadyPort());
  const given = [...ports];
  const nodes = given.slice(0, count).map(async (port, i): Promise<Node> => {
    const metricsPort = given[count + i] ?? 0;
    const env = environment(redis, folder, port, metricsPort);
    const child = await startChild(env);
    return { url: child.url, metricsUrl: `http://127.0.0.1:${metricsPort}`, env, child };
  });
  return new ClusterRig(redis, await Promise.all(nodes), folder);
}
