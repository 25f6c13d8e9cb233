// Owns the room on a phone: the day on top, one part at a time, the parts in a row under the thumb.
import type { ComponentChildren } from 'preact';
import { awaits } from '../../../../shared/views/index.ts';
import { type PhonePart, phonePart } from '../../../store/ui.ts';
import { unreadTotal } from '../../../store/unread.ts';
import { t } from '../../../texts/t.ts';
import { type TabItem, TabPanel, Tabs } from '../../kit/tabs.tsx';
import { GivenAndGot } from '../delegation/given-and-got.tsx';
import { TrackList } from '../delegation/track-list.tsx';
import { OrdersTray } from '../orders/orders-tray.tsx';
import { PanelOf } from '../panel-of.tsx';
import { OurPeople } from '../people/our-people.tsx';
import { useRoom } from '../room-state.ts';
import { PhoneStage } from './phone-stage.tsx';
import { PhoneTop } from './phone-top.tsx';
import './phone.css';

export function PhoneRoom({ stage }: { readonly stage: ComponentChildren }) {
  const part = phonePart.value;
  return (
    <main class="room room-phone">
      <h1 class="unseen">{t('room.title')}</h1>
      <PhoneTop />
      <TabPanel idPrefix="phone" selected={part} class="phone-part">
        <Part part={part} stage={stage} />
      </TabPanel>
      <BottomRow />
    </main>
  );
}

function Part({ part, stage }: { readonly part: PhonePart; readonly stage: ComponentChildren }) {
  if (part === 'room') return <PhoneStage stage={stage} />;
  if (part === 'orders') {
    return (
      <div class="tab-scroll phone-orders">
        <OrdersTray />
        <TrackList />
        <GivenAndGot />
        <OurPeople />
      </div>
    );
  }
  return <PanelOf tab={part} />;
}

function BottomRow() {
  const { view, me } = useRoom();
  const awaited = Object.values(view.proposals).filter((one) => awaits(one, me)).length;
  const items: readonly TabItem<PhonePart>[] = [
    { id: 'room', label: t('room.tab.room'), icon: 'map' },
    { id: 'treaty', label: t('room.tab.treaty'), icon: 'document' },
    { id: 'proposals', label: t('room.tab.proposals'), icon: 'flag', count: awaited, countTone: 'strong' },
    {
      id: 'channels',
      label: t('room.tab.channels'),
      icon: 'speech',
      count: unreadTotal.value,
      countTone: 'strong',
    },
    { id: 'orders', label: t('room.tab.orders'), icon: 'lock' },
  ];
  return (
    <Tabs
      label={t('room.parts')}
      idPrefix="phone"
      variant="bottom"
      items={items}
      selected={phonePart.value}
      onSelect={(id) => {
        phonePart.value = id;
      }}
    />
  );
}
