// Owns the driver's side of the bare echo: a command to the room, an acknowledgement for its sender. Knows no game.
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { closeAll, heard, openLine, receivedOver } from './line.ts';
import { type OpenMatch, PLAYERS, type Sender } from './match.ts';
import { proposalOf } from './proposal-text.ts';

/** Opens a room of the bare echo. */
export const openEchoMatch: OpenMatch = async (address, moreLines) => {
  const room = randomUUID();
  const lines = Array.from({ length: PLAYERS + 1 + moreLines }, () =>
    openLine(address(), { auth: { room } }),
  );
  await Promise.all(lines.map((line) => heard(line, 'welcome')));
  // A line nobody listens to would be spared the decoding of what it is told.
  for (const line of lines) line.on('patch', () => {});
  return {
    senders: lines.slice(0, PLAYERS).map(sender),
    receivers: lines.length,
    receivedBytes: () => receivedOver(lines),
    close: () => closeAll(lines),
  };
};

function sender(line: Socket): Sender {
  let sent = 0;
  return {
    send: () =>
      new Promise((resolve) => {
        line.emit('command', { id: randomUUID(), ...proposalOf(sent++) }, () => resolve());
      }),
  };
}
