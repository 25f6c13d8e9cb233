// Fault tests open more lines than any person: they must tell the door's own limits from a fault, and wait for them to end.
import { expect, it } from 'vitest';
import { startTestServer } from '../adapters/testing/test-server.ts';
import { sitDown } from './come-in.ts';
import { knock, SentAway } from './raw-line.ts';

it('hears which limit sent a line away, and comes in again once it is over', async () => {
  const server = await startTestServer();
  const { token } = await server.open();
  const openMany = async () => {
    for (let lines = 0; lines < 300; lines++) (await knock(server.url, { token })).close();
  };
  await expect(openMany()).rejects.toThrow(new SentAway('server/too_many_tries'));
  const seat = await sitDown(server.url, token);
  expect(seat.farewells).toEqual([]);
  seat.close();
  await server.stop();
});
