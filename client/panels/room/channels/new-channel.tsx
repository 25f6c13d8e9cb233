// Owns the choice of who sits in a new channel; the channel itself exists once somebody has spoken in it.
import { useState } from 'preact/hooks';
import { selectedChannel } from '../../../store/ui.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { channelKey } from '../logic/channels.ts';
import { useRoom } from '../room-state.ts';
import { searching } from './channel-state.ts';
import { readersInWords } from './channel-words.ts';
import { SeatChecks } from './seat-checks.tsx';

export function NewChannel({ onDone }: { readonly onDone: () => void }) {
  const room = useRoom();
  const { scenario, me } = room;
  const [others, setOthers] = useState<readonly string[]>([]);
  const all = scenario.delegations.map((one) => one.id);
  const key = channelKey(all, [me, ...others]);
  const open = () => {
    searching.value = null;
    selectedChannel.value = others.length === all.length - 1 ? 'table' : key;
    onDone();
  };
  return (
    <Dialog
      title={t('room.channels.new')}
      onClose={onDone}
      footer={
        <Button
          kind="primary"
          refusal={others.length === 0 ? t('room.channels.chooseSomebody') : null}
          onPress={open}
        >
          {t('room.channels.openIt')}
        </Button>
      }
    >
      <SeatChecks label={t('room.channels.new')} without={[me]} chosen={others} onChoose={setOthers} />
      <p class="quiet">{others.length === 0 ? t('room.readers.nobodyYet') : readersInWords(room, key)}</p>
    </Dialog>
  );
}
