// Words between delegations: messages, statements, and the reasons a scripted delegation leaves for the debrief.
import { backwards, err, ok } from '../../../../shared/kernel/index.ts';
import { limits, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Message, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { seatOf } from '../session/seats.ts';
import { canRead, visibleProposal } from '../treaty/find-proposal.ts';

/** Readers' ids in the scenario's order joined with '-', or 'table': the same group is one channel (rule 7.3). */
function channelOf(readers: Message['readers']): string {
  return readers === 'table' ? 'table' : readers.join('-');
}

/** Since this day opened, or since the phase did where there are no days: days before the truce are another count. */
function sentToday({ record }: SessionState, from: DelegationId): number {
  let sent = 0;
  for (const { kind, slots } of backwards(record)) {
    if (kind === 'day' || kind.startsWith('phase.')) break;
    const { who } = slots;
    const said = kind === 'message' || kind === 'statement';
    if (said && typeof who === 'object' && 'delegation' in who && who.delegation === from) sent++;
  }
  return sent;
}

function message(
  turn: Turn,
  readers: Message['readers'],
  words: Message['words'],
  rest: Partial<Message>,
): Message {
  const channel = channelOf(readers);
  return {
    channel,
    n: (turn.state.messageCounts[channel] ?? 0) + 1,
    day: turn.state.day,
    at: turn.at,
    from: seatOf(turn),
    readers,
    words,
    attaches: null,
    statement: false,
    ...rest,
  };
}

/** Rule 7.3: a message goes to the table or to named delegations; the sender always reads it too. */
export function sendMessage(turn: Turn<CommandNamed<'message.send'>>): Decision {
  const { scenario, state, command, at } = turn;
  const from = seatOf(turn);
  if (sentToday(state, from) >= limits.messagesPerDay) {
    return err(refusal('message/too_many', 'Your delegation has said enough for one day. Go on tomorrow.'));
  }
  const known = scenario.delegations.map(({ id }) => id);
  const stranger = command.to === 'table' ? undefined : command.to.find((id) => !known.includes(id));
  if (stranger)
    return err(refusal('message/unknown_delegation', `There is no delegation ${stranger} in this session.`));
  const named = command.to;
  const readers = named === 'table' ? 'table' : known.filter((id) => id === from || named.includes(id));
  if (command.attaches !== undefined) {
    const attached = visibleProposal(state, from, command.attaches);
    if (!attached.ok) return attached;
    const { audience, publicId } = attached.value;
    const open = audience === 'table' || publicId === command.attaches;
    const outsider = !open && (readers === 'table' || readers.some((id) => !canRead(attached.value, id)));
    if (outsider)
      return err(
        refusal('message/attachment_hidden', `Not everybody in this channel may read ${command.attaches}.`),
      );
  }
  return ok([
    {
      type: 'messageSent',
      at,
      message: message(turn, readers, command.words, { attaches: command.attaches ?? null }),
    },
  ]);
}

/** Rule 7.4: a statement is public and quoted by the bulletin. */
export function makeStatement(turn: Turn<CommandNamed<'statement.make'>>): Decision {
  if (sentToday(turn.state, seatOf(turn)) >= limits.messagesPerDay) {
    return err(refusal('message/too_many', 'Your delegation has said enough for one day. Go on tomorrow.'));
  }
  return ok([
    {
      type: 'messageSent',
      at: turn.at,
      message: message(turn, 'table', turn.command.words, { statement: true }),
    },
  ]);
}

/** Rule 7.6: a scripted delegation writes down why it acted; sealed until the debrief. */
export function recordDecision(turn: Turn<CommandNamed<'decision.record'>>): Decision {
  const { about, subject, because } = turn.command;
  return ok([
    {
      type: 'decisionRecorded',
      at: turn.at,
      delegation: seatOf(turn),
      about,
      subject: subject ?? null,
      because,
    },
  ]);
}
