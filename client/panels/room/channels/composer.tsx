// Owns the writing of a message: who can read it stands beside it, a proposal or a promise may go with it, the draft is kept.
import { useState } from 'preact/hooks';
import { type Intent, limits } from '../../../../shared/protocol/index.ts';
import { clearSent, editMessageDraft, messageDrafts } from '../../../store/draft.ts';
import { isPending, send } from '../../../store/session.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { emptyPledge, type PledgeDraft, pledgeFault, pledgeFrom } from '../logic/pledge-draft.ts';
import { proposalTitle } from '../proposals/proposal-words.ts';
import { type Room, refusalOf, useRoom } from '../room-state.ts';
import { membersOf, readersInWords } from './channel-words.ts';
import { PledgeForm } from './pledge-form.tsx';

/** What goes with the words. */
interface With {
  readonly attaches: string;
  readonly isStatement: boolean;
  readonly pledge: PledgeDraft | null;
}
const alone: With = { attaches: '', isStatement: false, pledge: null };

export function Composer({ channel }: { readonly channel: string }) {
  const room = useRoom();
  const [more, setMore] = useState(alone);
  const text = messageDrafts.value[channel] ?? '';
  const closed = closedFor(room, channel);
  const intent = intentOf(room, channel, text, more);
  const refusal = refusalFor(room, channel, text, more);
  const speak = async () => {
    if (refusal !== null || isPending(intent.type)) return;
    const ack = await send(intent);
    if (!ack.ok) return;
    clearSent(channel, text);
    setMore((now) => (now === more ? alone : now));
  };
  return (
    <div class="composer">
      <p class="who-reads">
        <Icon name="eye" size={16} />
        <span>{more.isStatement ? t('room.readers.statement') : readersInWords(room, channel)}</span>
      </p>
      {closed ? <p class="composer-closed">{closed}</p> : null}
      <Field
        label={t('room.composer.label')}
        labelUnseen
        value={text}
        onInput={(words) => editMessageDraft(channel, words)}
        maxLength={limits.messageLength}
        rows={2}
        onSubmit={() => void speak()}
      />
      {more.pledge ? (
        <PledgeForm now={more.pledge} onChange={(pledge) => setMore({ ...more, pledge })} />
      ) : null}
      <div class="composer-acts">
        <Extras channel={channel} more={more} onChange={setMore} />
        <span class="quiet composer-kept">{text === '' ? '' : t('room.compose.kept')}</span>
        <Button
          kind="primary"
          size="small"
          refusal={refusal}
          busy={isPending(intent.type)}
          onPress={() => void speak()}
        >
          {t(more.isStatement ? 'room.composer.state' : 'room.composer.send')}
        </Button>
      </div>
    </div>
  );
}

type Said = Extract<Intent, { type: 'message.send' | 'statement.make' }>;

function intentOf({ scenario, me }: Room, channel: string, text: string, more: With): Said {
  const words = { text: text.trim() };
  if (more.isStatement) return { type: 'statement.make', words };
  const to =
    channel === 'table' ? ('table' as const) : membersOf(scenario, channel).filter((id) => id !== me);
  return {
    type: 'message.send',
    to: to === 'table' ? to : [...to],
    words,
    ...(more.attaches === '' ? {} : { attaches: more.attaches }),
    ...(more.pledge ? { promises: pledgeFrom(more.pledge) } : {}),
  };
}

/** Others than own people and who runs the session. */
const hasOthers = ({ scenario, me }: Room, channel: string): boolean =>
  membersOf(scenario, channel).some((id) => id !== me && scenario.delegations.some((one) => one.id === id));

/** Rules 2.10 and 7.14: why one cannot write here for a while; null when one can. */
function closedFor(room: Room, channel: string): string | null {
  const { view, me } = room;
  const toOthers = hasOthers(room, channel);
  if (view.me.muted && (toOthers || channel === me)) return t('room.composer.muted');
  return view.me.covered && toOthers ? t('room.composer.covered') : null;
}

function refusalFor(room: Room, channel: string, text: string, more: With): string | null {
  const { view } = room;
  const closed = closedFor(room, channel);
  if (closed !== null) return closed;
  const refusal = refusalOf(view, more.isStatement ? 'statement.make' : 'message.send');
  if (refusal !== null) return refusal;
  if (text.trim() === '') return t('room.composer.empty');
  const fault = more.pledge && pledgeFault(more.pledge);
  return fault ? t(fault === 'empty' ? 'room.pledge.empty' : 'room.pledge.choose') : null;
}

interface ExtrasProps {
  readonly channel: string;
  readonly more: With;
  readonly onChange: (more: With) => void;
}

function Extras({ channel, more, onChange }: ExtrasProps) {
  const room = useRoom();
  const { isStatement, pledge } = more;
  const mayPromise = !isStatement && room.view.session.ending === null && hasOthers(room, channel);
  return (
    <>
      {channel === 'table' ? (
        <label class="seat-check" title={t('room.readers.statement')}>
          <input
            type="checkbox"
            checked={isStatement}
            onChange={() => onChange({ ...alone, isStatement: !isStatement })}
          />
          {t('room.composer.asStatement')}
        </label>
      ) : null}
      {mayPromise ? (
        <label class="seat-check">
          <input
            type="checkbox"
            checked={pledge !== null}
            onChange={() => onChange({ ...more, pledge: pledge ? null : emptyPledge })}
          />
          {t('room.composer.promise')}
        </label>
      ) : null}
      {isStatement ? null : (
        <Attach value={more.attaches} onChange={(attaches) => onChange({ ...more, attaches })} />
      )}
    </>
  );
}

interface AttachProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Attach({ value, onChange }: AttachProps) {
  const { view } = useRoom();
  const open = Object.values(view.proposals).filter((proposal) => proposal.state === 'open');
  if (open.length === 0) return null;
  return (
    <select
      class="room-select composer-attach"
      aria-label={t('room.composer.attach')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t('room.composer.attach')}</option>
      {open.map((proposal) => (
        <option key={proposal.id} value={proposal.id}>
          {`${proposal.id} ${proposalTitle(proposal)}`}
        </option>
      ))}
    </select>
  );
}
