// A test's own client must never wait for what no server will say any more.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { expect, it } from 'vitest';
import { LineCut, TestSeat } from './test-seat.ts';

it('gives up when the line is cut after it was opened and before the welcome', async () => {
  const door = http.createServer();
  const io = new Server(door);
  io.on('connection', (socket) => socket.conn.close());
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  const seat = new TestSeat(`http://127.0.0.1:${port}`, { token: 'any' });
  await expect(seat.ready()).rejects.toThrow(LineCut);
  seat.close();
  await io.close();
});
