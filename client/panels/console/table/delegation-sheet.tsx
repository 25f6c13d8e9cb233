// Owns all that is known of one delegation: its people, figures, objective, tonight's orders, and who plays it.
import type { DelegationControl } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { delegationName } from '../../../texts/names.ts';
import { figure } from '../../../texts/numbers.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { seatColours } from '../../kit/seal.tsx';
import { Sparkline } from '../../kit/sparkline.tsx';
import { trackTitle } from '../../room/delegation/track-words.ts';
import { orderInWords } from '../../room/orders/order-words.ts';
import { desk, openDelegation, useConsole } from '../console-state.ts';
import { MemberList } from '../member-list.tsx';
import { membersAt } from '../people.ts';
import { SeatHands } from './seat-hands.tsx';
import './delegation-sheet.css';

export function DelegationSheet({ delegation }: { readonly delegation: string }) {
  const { view } = useConsole();
  const control = view.control.delegations.find((one) => one.delegation === delegation);
  if (!control) return null;
  const close = () => {
    openDelegation.value = null;
  };
  return (
    <Dialog title={delegationName(delegation)} size="large" onClose={close}>
      <div class="delegation-sheet" style={seatColours(delegation)}>
        <div>
          <h3>{ct('sheet.people')}</h3>
          <MemberList members={membersAt(view, delegation)} />
          <SeatHands delegation={delegation} />
          <h3>{ct('sheet.objective')}</h3>
          <p>
            <b>{control.objective.title}</b> {control.objective.text}{' '}
            {ct('sheet.worth', { worth: figure(control.objective.worth) })}
          </p>
        </div>
        <div>
          <Figures control={control} onRule={close} />
          <h3>{ct('sheet.orders')}</h3>
          <SealedOrders control={control} onRule={close} />
        </div>
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly control: DelegationControl;
  /** A ruling is begun on the desk. */
  readonly onRule: () => void;
}

function Figures({ control: { delegation, own }, onRule }: PartProps) {
  return (
    <>
      <h3>{ct('sheet.figures')}</h3>
      <dl class="sheet-figures">
        {own.tracks.map(({ track, value, past }) => (
          <div key={track}>
            <dt>{trackTitle(track)}</dt>
            <dd>
              <Sparkline values={[...past, value]} label={trackTitle(track)} width={70} height={20} />
              <b>{figure(value, 1)}</b>
              <Button
                kind="quiet"
                size="small"
                label={ct('sheet.override', { figure: trackTitle(track) })}
                onPress={() => {
                  desk.value = { show: 'ruling', start: { on: 'figure', track, of: delegation } };
                  onRule();
                }}
              >
                {ct('sheet.change')}
              </Button>
            </dd>
          </div>
        ))}
        <div>
          <dt>{ct('table.walkAway')}</dt>
          <dd>
            <b>{figure(own.walkAway.value, 1)}</b>
            <span>{ct('table.inForce', { value: figure(own.inForce, 1) })}</span>
          </dd>
        </div>
      </dl>
    </>
  );
}

function SealedOrders({ control: { sealed, capacity }, onRule }: PartProps) {
  const place = useConsole();
  if (sealed.length === 0) return <p class="quiet">{ct('table.noOrders', { capacity })}</p>;
  return (
    <ul class="sheet-orders">
      {sealed.map(({ id, order, points, target }) => (
        <li key={id}>
          <span>{orderInWords(place, order, target)}</span>
          <b>{ct('sheet.points', { points })}</b>
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              desk.value = { show: 'ruling', start: { on: 'order', sealed: id } };
              onRule();
            }}
          >
            {ct('sheet.takeBack')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
