// Owns the left of the room: your delegation's figures, tonight's orders, what was given and got.
import { t } from '../../../texts/t.ts';
import { OrdersTray } from '../orders/orders-tray.tsx';
import { OurPeople } from '../people/our-people.tsx';
import { GivenAndGot } from './given-and-got.tsx';
import { TrackList } from './track-list.tsx';
import './delegation.css';

export function LeftColumn() {
  return (
    <aside class="left-column" aria-label={t('room.left.label')}>
      <TrackList />
      <OrdersTray />
      <GivenAndGot />
      <OurPeople />
    </aside>
  );
}
