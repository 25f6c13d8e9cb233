// Owns the choice of who sits in a new channel; the channel itself exists once somebody has spoken in it.
import { useState } from 'preact/hooks';
import { selectedChannel } from '../../../store/ui.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Seal } from '../../kit/seal.tsx';
import { channelKey } from '../logic/channels.ts';
import { useRoom } from '../room-state.ts';
import { readersInWords } from './channel-words.ts';

export function NewChannel({ onDone }: { readonly onDone: () => void }) {
  const { scenario, me } = useRoom();
  const [others, setOthers] = useState<readonly string[]>([]);
  const all = scenario.delegations.map((one) => one.id);
  const key = channelKey(all, [me, ...others]);
  const open = () => {
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
      <div class="compose-seats">
        {scenario.delegations
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => (
            <label key={id} class="seat-check">
              <input
                type="checkbox"
                checked={others.includes(id)}
                onChange={() =>
                  setOthers(others.includes(id) ? others.filter((one) => one !== id) : [...others, id])
                }
              />
              <Seal delegation={id} size={20} title={null} />
              {name}
            </label>
          ))}
      </div>
      <p class="quiet">{others.length === 0 ? t('room.readers.nobodyYet') : readersInWords(scenario, key)}</p>
    </Dialog>
  );
}
