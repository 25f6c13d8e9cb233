// Owns which drawer of the room is open; each draws itself.
import { assertNever } from '../../../shared/kernel/index.ts';
import { t } from '../../texts/t.ts';
import { Dialog } from '../kit/dialog.tsx';
import { CatchUpCard } from './catch-up/catch-up-card.tsx';
import { LeftColumn } from './delegation/left-column.tsx';
import { MandateDrawer } from './delegation/mandate-drawer.tsx';
import { TrackDialog } from './delegation/track-dialog.tsx';
import { IncidentSheet } from './front/incident-sheet.tsx';
import { SectorSheet } from './front/sector-sheet.tsx';
import { CanDoDialog } from './needs/can-do-dialog.tsx';
import { KeysDialog } from './needs/keys-dialog.tsx';
import { OrderChooser } from './orders/order-chooser.tsx';
import { PanelOf } from './panel-of.tsx';
import { PeopleDialog } from './people/people-dialog.tsx';
import { PromisesDialog } from './promises/promises-dialog.tsx';
import { type Drawer, drawer } from './room-state.ts';

export function Drawers() {
  const open = drawer.value;
  return open === null ? null : <Opened key={JSON.stringify(open)} open={open} />;
}

function Opened({ open }: { readonly open: Drawer }) {
  switch (open.kind) {
    case 'keys':
      return <KeysDialog />;
    case 'can do':
      return <CanDoDialog />;
    case 'mandate':
      return <MandateDrawer />;
    case 'track':
      return <TrackDialog track={open.track} />;
    case 'sector':
      return <SectorSheet sector={open.sector} />;
    case 'incident':
      return <IncidentSheet incident={open.incident} />;
    case 'orders':
      return <OrderChooser target={open.target} />;
    case 'promises':
      return <PromisesDialog />;
    case 'people':
      return <PeopleDialog />;
    case 'catch up':
      return <CatchUpCard onClose={closeDrawer} />;
    case 'delegation':
      return <DelegationDrawer />;
    case 'record':
    case 'intelligence':
      return <PanelDrawer tab={open.kind} />;
    default:
      return assertNever(open);
  }
}

const closeDrawer = (): void => {
  drawer.value = null;
};

function DelegationDrawer() {
  return (
    <Dialog title={t('room.left.drawer')} class="side-drawer" onClose={closeDrawer}>
      <LeftColumn />
    </Dialog>
  );
}

/** On phones the record and the intelligence have no place of their own in the bottom row. */
function PanelDrawer({ tab }: { readonly tab: 'record' | 'intelligence' }) {
  return (
    <Dialog title={t(`room.tab.${tab}`)} class="side-drawer" onClose={closeDrawer}>
      <PanelOf tab={tab} />
    </Dialog>
  );
}
