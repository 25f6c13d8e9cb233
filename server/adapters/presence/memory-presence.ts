// Owns who is connected when this is the only server: a count in memory.
import type { SeatPresence } from '../../app/ports/seat-presence.ts';
import { OpenLines } from './open-lines.ts';

export function memoryPresence(): SeatPresence {
  const lines = new OpenLines();
  return {
    arrive(session, delegation) {
      lines.open(session, delegation);
      let open = true;
      return () => {
        if (open) lines.close(session, delegation);
        open = false;
      };
    },
    present: async (session) => lines.of(session),
    close: async () => {},
  };
}
