// Owns the passing on of a message by a mediator: to whom, with which word of its own, and who reads it then.
import { useState } from 'preact/hooks';
import { limits } from '../../../../shared/protocol/index.ts';
import type { MessageView } from '../../../../shared/views/index.ts';
import { isPending, send } from '../../../store/session.ts';
import { selectedChannel } from '../../../store/ui.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Field } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { channelKey } from '../logic/channels.ts';
import { useRoom } from '../room-state.ts';
import { passing } from './channel-state.ts';
import { readersInWords } from './channel-words.ts';
import { Quoted } from './message.tsx';
import { SeatChecks } from './seat-checks.tsx';

const passOn = ({ channel, n }: MessageView, to: readonly string[], text: string) =>
  send({ type: 'message.send', to: [...to], words: { text }, passesOn: { channel, n } });

export function PassOn({ message }: { readonly message: MessageView }) {
  const room = useRoom();
  const { scenario, me } = room;
  const [to, setTo] = useState<readonly string[]>([]);
  const [word, setWord] = useState(t('room.channels.passOn.words'));
  const { from, by, day, words } = message;
  const key = channelKey(
    scenario.delegations.map(({ id }) => id),
    [me, ...to],
  );
  const close = () => {
    passing.value = null;
  };
  const pass = async () => {
    const ack = await passOn(message, to, word.trim());
    if (!ack.ok) return;
    selectedChannel.value = key;
    close();
  };
  const missing = to.length === 0 ? 'room.channels.chooseSomebody' : 'room.composer.empty';
  const isReady = to.length > 0 && word.trim() !== '';
  return (
    <Dialog
      title={t('room.channels.passOn.title')}
      onClose={close}
      footer={
        <Button
          kind="primary"
          busy={isPending('message.send')}
          refusal={isReady ? null : t(missing)}
          onPress={() => void pass()}
        >
          {t('room.channels.passOn')}
        </Button>
      }
    >
      <p class="quiet">{t('room.channels.passOn.lead')}</p>
      <Quoted passedOn={{ from, day, words, ...(by && { by }) }} />
      <SeatChecks label={t('room.channels.passOn.to')} without={[me, from]} chosen={to} onChoose={setTo} />
      <Field
        label={t('room.channels.passOn.with')}
        value={word}
        onInput={setWord}
        maxLength={limits.messageLength}
        rows={2}
      />
      <p class="who-reads">
        <Icon name="eye" size={16} />
        <span>{to.length === 0 ? t('room.readers.nobodyYet') : readersInWords(room, key)}</span>
      </p>
    </Dialog>
  );
}
