// Owns the tabs of the right column and what stands in each; counts what waits behind them.

import { awaits, type SeatView } from '../../../shared/views/index.ts';
import { type RoomTab, tab } from '../../store/ui.ts';
import { unreadTotal } from '../../store/unread.ts';
import { t } from '../../texts/t.ts';
import { type TabItem, TabPanel, Tabs } from '../kit/tabs.tsx';
import { PanelOf } from './panel-of.tsx';
import { useRoom } from './room-state.ts';

export function RightColumn() {
  const { view } = useRoom();
  return (
    <aside class="right-column" aria-label={t('room.right.label')}>
      <Tabs
        label={t('room.right.label')}
        idPrefix="room"
        items={tabItems(view, unreadTotal.value)}
        selected={tab.value}
        onSelect={(id) => {
          tab.value = id;
        }}
      />
      <TabPanel idPrefix="room" selected={tab.value} class="right-panel">
        <PanelOf tab={tab.value} />
      </TabPanel>
    </aside>
  );
}

/** Signatures awaited and unread messages stand out; open proposals and incidents are merely counted. */
function tabItems(view: SeatView, unreadMessages: number): readonly TabItem<RoomTab>[] {
  const open = Object.values(view.proposals).filter((proposal) => proposal.state === 'open');
  const awaited = open.filter((proposal) => awaits(proposal, view.audience.delegation)).length;
  const incidents = Object.values(view.incidents).filter((incident) => incident.state === 'open').length;
  return [
    { id: 'treaty', label: t('room.tab.treaty') },
    awaited > 0
      ? { id: 'proposals', label: t('room.tab.proposals'), count: awaited, countTone: 'strong' }
      : { id: 'proposals', label: t('room.tab.proposals'), count: open.length },
    { id: 'channels', label: t('room.tab.channels'), count: unreadMessages, countTone: 'strong' },
    { id: 'record', label: t('room.tab.record') },
    { id: 'intelligence', label: t('room.tab.intelligence'), count: incidents },
  ];
}
