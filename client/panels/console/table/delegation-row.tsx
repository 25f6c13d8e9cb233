// Owns one delegation's row on the console; a press on its name opens all that is known of it.
import type { DelegationControl } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { delegationName } from '../../../texts/names.ts';
import { figure } from '../../../texts/numbers.ts';
import { Icon } from '../../kit/icon.tsx';
import { Seal, seatColours } from '../../kit/seal.tsx';
import { Sparkline } from '../../kit/sparkline.tsx';
import { trackTitle } from '../../room/delegation/track-words.ts';
import { orderInWords } from '../../room/orders/order-words.ts';
import { openDelegation, part, useConsole } from '../console-state.ts';
import { useNow } from '../use-now.ts';
import { doingOf } from './doing.ts';
import { MemberNames } from './member-names.tsx';

interface RowProps {
  readonly control: DelegationControl;
}

/** The figures that fit in a row; all are on the sheet. */
const SHOWN = ['stock', 'readiness', 'support', 'opinion', 'credibility', 'capital'];

export function DelegationRow({ control }: RowProps) {
  const { delegation, own, objective } = control;
  const tracks = SHOWN.flatMap((id) => own.tracks.filter(({ track }) => track === id));
  return (
    <tr style={seatColours(delegation)}>
      <th scope="row">
        <button
          type="button"
          class="row-button delegation-name"
          onClick={() => {
            openDelegation.value = delegation;
          }}
        >
          <Seal delegation={delegation} size={30} title={null} />
          <span>
            <b>{delegationName(delegation)}</b>
            <MemberNames delegation={delegation} />
          </span>
        </button>
      </th>
      <td>
        <Doing delegation={delegation} />
      </td>
      <td>
        <ul class="row-tracks">
          {tracks.map(({ track, value, past }) => (
            <li key={track} class={`row-track-${track}`}>
              <span class="row-track-name">{trackTitle(track)}</span>
              <span class="row-track">
                <Sparkline values={[...past, value]} label={trackTitle(track)} width={44} height={18} />
                <b>{figure(value)}</b>
              </span>
            </li>
          ))}
        </ul>
        <p class="row-objective" title={objective.text}>
          {ct('table.objective', { title: objective.title })}
        </p>
      </td>
      <td class="row-worth">
        <b>{figure(own.walkAway.value, 1)}</b>
        <span>{ct('table.inForce', { value: figure(own.inForce, 1) })}</span>
      </td>
      <td>
        <Orders control={control} />
      </td>
      <td>
        <Texts delegation={delegation} />
      </td>
    </tr>
  );
}

function Doing({ delegation }: { readonly delegation: string }) {
  const { view } = useConsole();
  const { ready, words, note } = doingOf(view, delegation, useNow());
  return (
    <p class={`row-doing ${ready ? 'row-ready' : ''}`}>
      {ready ? <Icon name="check" size={16} /> : null}
      <span>
        <b>{words}</b>
        <small>{note}</small>
      </span>
    </p>
  );
}

function Orders({ control: { sealed, capacity, used } }: RowProps) {
  const place = useConsole();
  if (sealed.length === 0) return <span class="quiet">{ct('table.noOrders', { capacity })}</span>;
  return (
    <ul class="row-orders" title={ct('top.sealedOf', { sealed: used, capacity })}>
      {sealed.map(({ id, order, points, target }) => (
        <li key={id}>
          <span title={orderInWords(place, order, target)}>{orderInWords(place, order, target)}</span>
          <b>{points}</b>
        </li>
      ))}
    </ul>
  );
}

function Texts({ delegation }: { readonly delegation: string }) {
  const { view } = useConsole();
  const open = Object.values(view.proposals).filter(
    ({ state, author }) => state === 'open' && author === delegation,
  );
  const drafting = (view.drafts[delegation]?.draft ?? null) !== null;
  if (open.length === 0 && !drafting) return <span class="quiet">{ct('table.none')}</span>;
  return (
    <ul class="row-texts">
      {drafting ? <li>{ct('table.draft')}</li> : null}
      {open.map(({ id }) => (
        <li key={id}>
          <button
            type="button"
            class="console-link"
            onClick={() => {
              part.value = 'proposals';
            }}
          >
            {id}
          </button>
        </li>
      ))}
    </ul>
  );
}
