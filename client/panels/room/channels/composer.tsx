// Owns the writing of a message: who can read it stands beside it, a proposal may go with it, the draft is kept.
import { useState } from 'preact/hooks';
import { limits } from '../../../../shared/protocol/index.ts';
import { editMessageDraft, messageDrafts } from '../../../store/draft.ts';
import { isPending, send } from '../../../store/session.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { proposalTitle } from '../proposals/proposal-words.ts';
import { refusalOf, useRoom } from '../room-state.ts';
import { membersOf, readersInWords } from './channel-words.ts';

export function Composer({ channel }: { readonly channel: string }) {
  const { view, scenario, me } = useRoom();
  const [attaches, setAttaches] = useState('');
  const [statement, setStatement] = useState(false);
  const text = messageDrafts.value[channel] ?? '';
  const atTable = channel === 'table';
  const command = statement && atTable ? 'statement.make' : 'message.send';
  const refusal = refusalOf(view, command) ?? (text.trim() === '' ? t('room.composer.empty') : null);
  const speak = async () => {
    if (refusal !== null) return;
    const words = { text: text.trim() };
    const to = atTable ? ('table' as const) : membersOf(scenario, channel).filter((id) => id !== me);
    const ack = await send(
      command === 'statement.make'
        ? { type: 'statement.make', words }
        : { type: 'message.send', to, words, ...(attaches === '' ? {} : { attaches }) },
    );
    if (!ack.ok) return;
    editMessageDraft(channel, '');
    setAttaches('');
  };
  return (
    <div class="composer">
      <p class="who-reads">
        <Icon name="eye" size={16} />
        <span>{statement && atTable ? t('room.readers.statement') : readersInWords(scenario, channel)}</span>
      </p>
      <Field
        label={t('room.composer.label')}
        labelUnseen
        value={text}
        onInput={(words) => editMessageDraft(channel, words)}
        maxLength={limits.messageLength}
        rows={2}
        onSubmit={() => void speak()}
      />
      <div class="composer-acts">
        {atTable ? <StatementCheck on={statement} onChange={setStatement} /> : null}
        {command === 'message.send' ? <Attach value={attaches} onChange={setAttaches} /> : null}
        <span class="quiet composer-kept">{text === '' ? '' : t('room.compose.kept')}</span>
        <Button
          kind="primary"
          size="small"
          refusal={refusal}
          busy={isPending(command)}
          onPress={() => void speak()}
        >
          {t(command === 'statement.make' ? 'room.composer.state' : 'room.composer.send')}
        </Button>
      </div>
    </div>
  );
}

interface StatementCheckProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function StatementCheck({ on, onChange }: StatementCheckProps) {
  return (
    <label class="seat-check" title={t('room.readers.statement')}>
      <input type="checkbox" checked={on} onChange={() => onChange(!on)} />
      {t('room.composer.asStatement')}
    </label>
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
