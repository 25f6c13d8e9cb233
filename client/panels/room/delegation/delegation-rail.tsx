// Owns the narrow left of rooms between 900 and 1280 px: four doors to what the wide column shows at once.
import { t } from '../../../texts/t.ts';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { type Drawer, drawer, useRoom } from '../room-state.ts';
import './delegation.css';

export function DelegationRail() {
  const { view } = useRoom();
  const { used, capacity } = view.orders;
  return (
    <nav class="left-rail" aria-label={t('room.left.label')}>
      <RailButton icon="scales" label={t('room.rail.tracks')} opens={{ kind: 'delegation' }} />
      <RailButton
        icon="lock"
        label={t('room.rail.orders')}
        note={`${used}/${capacity}`}
        opens={{ kind: 'delegation' }}
      />
      <RailButton icon="document" label={t('room.rail.mandate')} opens={{ kind: 'mandate' }} />
      <RailButton icon="list" label={t('room.rail.canDo')} opens={{ kind: 'can do' }} />
    </nav>
  );
}

interface RailButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly note?: string;
  readonly opens: Drawer;
}

function RailButton({ icon, label, note, opens }: RailButtonProps) {
  return (
    <button
      type="button"
      class="rail-button"
      onClick={() => {
        drawer.value = opens;
      }}
    >
      <Icon name={icon} size={22} />
      <span>{label}</span>
      {note ? <b>{note}</b> : null}
    </button>
  );
}
