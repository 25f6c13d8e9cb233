// Owns the last fault of a cluster: its Redis is emptied under people at work, and everybody must notice. Knows no other fault.
import { until } from '../adapters/testing/test-seat.ts';
import { aSession, call } from '../adapters/testing/test-server.ts';
import type { ClusterLoad } from './cluster-load.ts';
import type { ClusterRig } from './cluster-rig.ts';
import type { Findings } from './findings.ts';

/** Servers look every two seconds when nobody asks them for anything. */
const NOTICED_WITHIN_MS = 12_000;

/** Nobody does anything: each seat is told goodbye in words, nothing is opened or written any more, no server ends. */
export async function flushAndLook(rig: ClusterRig, load: ClusterLoad, findings: Findings): Promise<void> {
  const lines = await Promise.all(load.seats.map((seat) => seat.seat()));
  const began = performance.now();
  await rig.inRedis((client) => client.flushAll());
  const told = () => lines.every(({ farewells }) => farewells.some(({ error }) => isDamage(error.code)));
  await until('every line heard that the record is lost', told, NOTICED_WITHIN_MS);
  findings.figure('flushNoticedMs', Math.round(performance.now() - began));
  for (const node of rig.nodes) {
    const ready = await fetch(`${node.url}/readyz`);
    findings.expect(
      ready.status === 503,
      () => `After the flush ${node.url} answers ${ready.status} to /readyz.`,
    );
    const opened = await call(`${node.url}/api/sessions`, aSession);
    findings.expect(opened.status >= 500, () => `After the flush ${node.url} opened a session.`);
    findings.expect(node.child.running(), () => `After the flush ${node.url} ended.`);
    const loud = node.child.output().includes('redis: emptied or replaced');
    findings.expect(loud, () => `After the flush the log of ${node.url} says nothing of it.`);
  }
  const written = await rig.inRedis((client) => client.keys('thirty-days:facts:*'));
  findings.expect(written.length === 0, () => `After the flush ${written.length} sessions were written.`);
}

const isDamage = (code: string): boolean => code === 'session/damaged';
