// Owns which panel belongs to a tab of the room, wherever the layout puts it.
import { assertNever } from '../../../shared/kernel/index.ts';
import type { RoomTab } from '../../store/ui.ts';
import { ChannelsTab } from './channels/channels-tab.tsx';
import { IntelligenceTab } from './intelligence/intelligence-tab.tsx';
import { ProposalsTab } from './proposals/proposals-tab.tsx';
import { RecordTab } from './record/record-tab.tsx';
import { TreatyTab } from './treaty/treaty-tab.tsx';

/** The content of a tab; the phone shows the same panels in other places. */
export function PanelOf({ tab: id }: { readonly tab: RoomTab }) {
  switch (id) {
    case 'treaty':
      return <TreatyTab />;
    case 'proposals':
      return <ProposalsTab />;
    case 'channels':
      return <ChannelsTab />;
    case 'record':
      return <RecordTab />;
    case 'intelligence':
      return <IntelligenceTab />;
    default:
      return assertNever(id);
  }
}
