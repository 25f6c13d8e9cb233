// Owns what may happen at one seat without harm: a command sent again, the same id from elsewhere, two tabs. Part of test 15.
import { randomUUID } from 'node:crypto';
import type { Handshake } from '../../shared/protocol/index.ts';
import { sit, TestSeat, until } from '../adapters/testing/test-seat.ts';
import type { TestServer } from '../adapters/testing/test-server.ts';
import type { Findings } from './findings.ts';
import { closeAll, type FullTable } from './full-table.ts';

/** Two sessions on one server, in their first day. */
export interface Place {
  readonly server: TestServer;
  readonly findings: Findings;
  readonly table: FullTable;
  readonly other: FullTable;
}

export const tokenOf = ({ tokens }: FullTable, seat: string): string => tokens.get(seat) ?? '';
const say = (text: string) => ({ type: 'message.send', to: 'table', words: { text } }) as const;

/** The same command again: from the same line, another tab, another seat, another session, and after coming back. */
export async function replayed({ server, findings, table, other }: Place): Promise<void> {
  const { url } = server;
  const [first, second] = [
    await sit(url, tokenOf(table, table.host)),
    await sit(url, tokenOf(table, table.host)),
  ];
  const messages = first.sees.messages.length;
  const id = randomUUID();
  const answers = [
    await first.send(say('Once'), id),
    await first.send(say('Once'), id),
    await second.send(say('Once'), id),
    await second.send(say('Something else under the same id'), id),
  ];
  findings.expect(
    answers.every(({ ok }) => ok),
    () => 'A repeated command was refused.',
  );
  first.close();
  const back = await sit(url, tokenOf(table, table.host));
  await back.send(say('Once'), id);
  findings.expect(
    back.sees.messages.length === messages + 1,
    () => `A command sent five times made ${back.sees.messages.length - messages} messages.`,
  );
  const [ru, elsewhere] = [await sit(url, tokenOf(table, 'RU')), await sit(url, tokenOf(other, 'UA'))];
  const [here, there] = [ru.sees.messages.length, elsewhere.sees.messages.length];
  await ru.does(say('The same id from another seat'));
  const again = [await ru.send(say('Mine'), id), await elsewhere.send(say('Mine too'), id)];
  findings.expect(
    again.every(({ ok }) => ok) &&
      ru.sees.messages.length === here + 2 &&
      elsewhere.sees.messages.length === there + 1,
    () => 'An id used by one seat was taken for used by another.',
  );
  findings.acked += answers.length + again.length + 2;
  closeAll([second, back, ru, elsewhere]);
}

/** Two tabs, of which one was away: both see the same, whichever acts. */
export async function twoTabs({ server, findings, table }: Place): Promise<void> {
  const token = tokenOf(table, 'EU');
  const tabs = [await sit(server.url, token), await sit(server.url, token)];
  const [one, two] = tabs as [TestSeat, TestSeat];
  await one.does(say('From the first'));
  await two.does(say('From the second'));
  await until('both have both', () => one.seq === two.seq);
  const handshake: Handshake = { token, seq: two.seq, resume: true };
  const known = two.sees;
  two.close();
  await one.does(say('While the second was away'));
  const back = await new TestSeat(server.url, handshake, known).ready();
  await until('the second has caught up', () => back.seq === one.seq);
  findings.gaps += one.gaps + back.gaps;
  const same = JSON.stringify(one.sees) === JSON.stringify(back.sees);
  findings.expect(same && one.gaps + back.gaps === 0, () => 'Two tabs of one seat see different things.');
  findings.acked += 3;
  closeAll([one, back]);
}
