// Owns the bare echo in a process of its own: Socket.IO as the product sets it up, an acknowledgement, a room. No state, no game.
import http from 'node:http';
import process from 'node:process';
import { Server, type Socket } from 'socket.io';

const server = http.createServer();
const door = new Server(server, {
  serveClient: false,
  transports: ['websocket'],
  perMessageDeflate: false,
  httpCompression: false,
});

function converse(socket: Socket, room: string): void {
  let seq = 0;
  void socket.join(room);
  socket.on('command', (payload: unknown, ack: (answer: object) => void) => {
    socket.to(room).emit('patch', payload);
    ack({ ok: true, seq: ++seq });
  });
  socket.emit('welcome', {});
}

door.on('connection', (socket) => converse(socket, String(socket.handshake.auth.room)));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  console.warn(`Listening on http://127.0.0.1:${address.port}`);
});
process.on('SIGTERM', () => process.exit(0));
