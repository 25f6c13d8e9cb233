// Words in the session: messages, statements, and the reasons a scripted delegation leaves for the debrief.
import { err, ok, type Result } from '../../../../shared/kernel/index.ts';
import { FACILITATION, type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Message, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { seatOf } from '../session/seats.ts';
import { canRead, visibleProposal } from '../treaty/find-proposal.ts';
import { passOn } from './pass-on.ts';
import { pledgeOf } from './pledge-of.ts';
import { refuseSpeaker, speakerOf, writerOf } from './speaker.ts';

type SendMessage = Turn<CommandNamed<'message.send'>>;
type Readers = Message['readers'];

/** Readers' ids in the scenario's order joined with '-', or 'table': the same group is one channel (rule 7.3). */
function channelOf(readers: Readers): string {
  return readers === 'table' ? 'table' : readers.join('-');
}

function message(turn: Turn, readers: Readers, words: Message['words'], rest: Partial<Message>): Message {
  const channel = channelOf(readers);
  const by = writerOf(turn);
  return {
    channel,
    n: (turn.state.messageCounts[channel] ?? 0) + 1,
    day: turn.state.day,
    at: turn.at,
    from: speakerOf(turn),
    readers,
    words,
    attaches: null,
    statement: false,
    ...(by && { by }),
    ...rest,
  };
}

/** Rule 7.3: the table, or those named with the sender; facilitators come last. */
function readersOf(
  { scenario, state, command, actor }: SendMessage,
  from: DelegationId,
): Result<Readers, Refusal> {
  if (command.to === 'table') return ok('table');
  const known = [...scenario.delegations.map(({ id }) => id), FACILITATION];
  const named = command.to;
  const stranger = named.find((id) => !known.includes(id));
  if (stranger) {
    return err(refusal('message/unknown_delegation', `There is no delegation ${stranger} in this session.`));
  }
  const isRun = Object.values(state.members).some(({ place }) => place.at === FACILITATION);
  if (named.includes(FACILITATION) && !isRun) {
    return err(refusal('message/no_facilitator', 'Nobody facilitates this session.'));
  }
  if (actor.kind === 'facilitator' && named.every((id) => id === FACILITATION)) {
    return err(refusal('message/nobody', 'Choose at least one delegation that reads this.'));
  }
  return ok(known.filter((id) => id === from || named.includes(id)));
}

/** Rule 7.3: nobody is shown a text by being sent it. */
function refuseAttachment(
  state: SessionState,
  from: DelegationId,
  readers: Readers,
  id: string,
): Refusal | null {
  const attached = visibleProposal(state, from, id);
  if (!attached.ok) return attached.error;
  const { audience, publicId } = attached.value;
  if (audience === 'table' || publicId === id) return null;
  const isHidden = readers === 'table' || readers.some((one) => !canRead(attached.value, one));
  return isHidden
    ? refusal('message/attachment_hidden', `Not everybody in this channel may read ${id}.`)
    : null;
}

/** Rules 7.3 and 7.14: to the table, to named delegations, or to the facilitators; the sender always reads it too. */
export function sendMessage(turn: SendMessage): Decision {
  const { state, command, at } = turn;
  const refused = refuseSpeaker(turn, command.to);
  if (refused) return err(refused);
  const from = speakerOf(turn);
  const readers = readersOf(turn, from);
  if (!readers.ok) return readers;
  const { words, attaches = null } = command;
  const hidden = attaches === null ? null : refuseAttachment(state, from, readers.value, attaches);
  if (hidden) return err(hidden);
  const passed = passOn(turn, from);
  if (!passed.ok) return passed;
  const pledge = pledgeOf(turn, from, readers.value);
  if (!pledge.ok) return pledge;
  const rest = { attaches, ...passed.value, ...pledge.value };
  return ok([{ type: 'messageSent', at, message: message(turn, readers.value, words, rest) }]);
}

/** Rule 7.4: a statement is public and quoted by the bulletin. */
export function makeStatement(turn: Turn<CommandNamed<'statement.make'>>): Decision {
  const refused = refuseSpeaker(turn, 'table');
  if (refused) return err(refused);
  const said = message(turn, 'table', turn.command.words, { statement: true });
  return ok([{ type: 'messageSent', at: turn.at, message: said }]);
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
