// Owns the port on which figures are read off, apart from the game's own, which strangers reach. Knows no figure.
import http from 'node:http';
import type { Registry } from 'prom-client';
import { listenOn } from '../http/listen-on.ts';

/** Answers `GET /metrics` in Prometheus' text format, and nothing else. */
export async function openMetricsDoor(
  registry: Registry,
  port: number,
  host: string,
): Promise<{ readonly port: number; close(): void }> {
  const door = http.createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Only GET /metrics is here.\n');
      return;
    }
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  });
  return {
    port: await listenOn(door, port, host, 'METRICS_PORT', 'METRICS_HOST'),
    close() {
      door.close();
      door.closeAllConnections();
    },
  };
}
