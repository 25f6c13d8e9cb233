// Owns what is known of one sector: who holds it, how it is manned, from whom that is known, and what can be ordered there.
import type { SectorView } from '../../../../shared/views/index.ts';
import { selectedSector } from '../../../store/ui.ts';
import { delegationName } from '../../../texts/names.ts';
import { figure, percent } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Seal } from '../../kit/seal.tsx';
import { ordersForSector } from '../logic/order-menu.ts';
import { openIncident } from '../open-need.ts';
import { incidentTitle } from '../orders/order-words.ts';
import { drawer, useRoom } from '../room-state.ts';
import { OrdersHere } from './orders-here.tsx';
import { Bar } from './sector-strip.tsx';
import './front.css';

export function SectorSheet({ sector: id }: { readonly sector: string }) {
  const { view, scenario } = useRoom();
  const sector = scenario.sectors.find((one) => one.id === id);
  const seen = view.sectors.find((one) => one.id === id);
  if (!sector || !seen) return null;
  const close = () => {
    drawer.value = null;
    selectedSector.value = null;
  };
  const [holder] = scenario.belligerents;
  return (
    <Dialog title={`${sector.number} ${sector.name}`} onClose={close}>
      {sector.note === '' ? null : <p>{sector.note}</p>}
      <p>
        {t('room.sector.control', {
          name: delegationName(holder, { article: true }),
          share: figure(seen.control, 0),
        })}{' '}
        {t(seen.monitored ? 'room.sector.monitored' : 'room.sector.unmonitored')}
      </p>
      <Forces seen={seen} />
      <Incidents sector={id} />
      <OrdersHere entries={ordersForSector(scenario, view.orders.options, id)} target={{ sector: id }} />
    </Dialog>
  );
}

function Forces({ seen }: { readonly seen: SectorView }) {
  const { me } = useRoom();
  return (
    <table class="forces">
      <thead>
        <tr>
          <th scope="col">{t('room.sector.side')}</th>
          <th scope="col">{t('room.front.pressure')}</th>
          <th scope="col">{t('room.front.fortified')}</th>
          <th scope="col">{t('room.sector.from')}</th>
        </tr>
      </thead>
      <tbody>
        {seen.reported.map((one) => {
          const own = one.delegation === me && seen.pressure !== null && seen.fortification !== null;
          const pressure = own ? (seen.pressure ?? one.pressure) : one.pressure;
          const fortified = own ? (seen.fortification ?? one.fortification) : one.fortification;
          return (
            <tr key={one.delegation}>
              <th scope="row">
                <Seal delegation={one.delegation} size={18} title={null} /> {delegationName(one.delegation)}
              </th>
              <td>
                {figure(pressure, 0)} <Bar value={pressure} tone="pressure" />
              </td>
              <td>
                {figure(fortified, 0)} <Bar value={fortified} tone="fortified" />
              </td>
              <td class="quiet">
                {own ? t('room.sector.ownStaff') : t('room.sector.reporting', { sure: percent(one.sure) })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Incidents({ sector }: { readonly sector: string }) {
  const { view } = useRoom();
  const here = Object.values(view.incidents).filter((incident) => incident.sector === sector);
  if (here.length === 0) return null;
  return (
    <section>
      <h3>{t('room.sector.incidents')}</h3>
      <ul class="plain-rows">
        {here.map((incident) => (
          <li key={incident.id}>
            <button type="button" class="row-button" onClick={() => openIncident(incident.id)}>
              {incidentTitle(view, incident.id)}
              <span class="quiet">, {t('kit.day', { day: incident.day })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
