// Owns what every presence must do, as tests that each adapter runs.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeatPresence } from '../../app/ports/seat-presence.ts';
import { newId } from '../testing/journal-samples.ts';

/** P1 to P4: the contract of presence. */
export function presenceContract(name: string, open: () => Promise<SeatPresence>): void {
  describe(`presence contract: ${name}`, () => {
    let presence: SeatPresence;
    beforeEach(async () => {
      presence = await open();
    });
    afterEach(() => presence.close());
    const shows = (session: string, seats: readonly string[]) =>
      expect.poll(() => presence.present(session), { timeout: 5_000 }).toEqual(seats);

    it('P1 names nobody where nobody is', async () => {
      expect(await presence.present(newId())).toEqual([]);
    });

    it('P2 names seats from the first line to the last, in the order of their names', async () => {
      const session = newId();
      const leave = ['UA', 'RU', 'UA'].map((seat) => presence.arrive(session, seat));
      await shows(session, ['RU', 'UA']);
      leave[0]?.();
      leave[1]?.();
      await shows(session, ['UA']);
      leave[2]?.();
      await shows(session, []);
    });

    it('P3 counts a line that leaves twice once', async () => {
      const session = newId();
      const [first] = [presence.arrive(session, 'UA'), presence.arrive(session, 'UA')];
      first?.();
      first?.();
      await shows(session, ['UA']);
    });

    it('P4 keeps sessions apart', async () => {
      const [one, two] = [newId(), newId()];
      presence.arrive(one, 'UA');
      presence.arrive(two, 'RU');
      await shows(one, ['UA']);
      await shows(two, ['RU']);
    });
  });
}
