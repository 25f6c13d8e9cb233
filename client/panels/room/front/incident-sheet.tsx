// Owns what is known of one incident: what was seen, what each side claims, who was named, what our own services know.
import type { IncidentView } from '../../../../shared/views/index.ts';
import { selectedIncident } from '../../../store/ui.ts';
import { delegationName, sectorName } from '../../../texts/names.ts';
import { percent } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { Terms } from '../../about/terms.tsx';
import { coverageOn } from '../../incident/coverage-on.ts';
import { ThreeCounts } from '../../incident/three-counts.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { seatColours } from '../../kit/seal.tsx';
import { ordersForIncident } from '../logic/order-menu.ts';
import { seenInWords } from '../orders/order-words.ts';
import { drawer, useRoom } from '../room-state.ts';
import { OrdersHere } from './orders-here.tsx';
import './front.css';

export function IncidentSheet({ incident: id }: { readonly incident: string }) {
  const { view, scenario, me } = useRoom();
  const incident = view.incidents[id];
  if (!incident) return null;
  const close = () => {
    drawer.value = null;
    selectedIncident.value = null;
  };
  return (
    <Dialog title={`${id} ${seenInWords(incident.seen)}`} onClose={close}>
      <p>{t('room.incident.where', { sector: sectorName(incident.sector), day: incident.day })}</p>
      <p>{standing(incident)}</p>
      <ThreeCounts incident={incident} coverage={coverageOn(view.figures, incident.day)} />
      <p class="quiet">
        <Terms text={t('counts.note')} />
      </p>
      <p class="own-slip" style={seatColours(me)}>
        <b>{t('room.incident.ownTitle')}</b> {t(`room.incident.own.${incident.own}`)}
      </p>
      <OrdersHere entries={ordersForIncident(scenario, view.orders.options, id)} target={{ incident: id }} />
    </Dialog>
  );
}

function standing(incident: IncidentView): string {
  if (incident.named !== null) {
    const slots = {
      name: delegationName(incident.named, { article: true }),
      day: incident.namedOn ?? incident.day,
    };
    const { finding } = incident;
    return finding
      ? t(`room.incident.namedBy.${finding.how}`, { ...slots, sure: percent(finding.sure) })
      : t('room.incident.named', slots);
  }
  return t(incident.state === 'open' ? 'room.incident.open' : 'room.incident.unresolved');
}
