// Owns the preview of the automatic assignment: the plan as it would be, drawn again or applied; decides nothing itself.
import { useMemo, useState } from 'preact/hooks';
import type { Assignment, Seated } from '../../../shared/class-list/index.ts';
import { joinWords } from '../../texts/format-message.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { CheckRow } from '../kit/check-row.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Seal } from '../kit/seal.tsx';
import { Segmented } from '../kit/tabs.tsx';
import type { LobbyActs, LobbyMember, LobbyRoom } from './lobby-props.ts';
import { nameOf } from './places.ts';
import { headsFirst, movedBy, playersOf, type SeatingOrder, seatingPlan, wishCount } from './seating-plan.ts';
import { useAnswer } from './use-answer.ts';
import './assign-dialog.css';

interface AssignDialogProps {
  readonly room: LobbyRoom;
  readonly acts: LobbyActs;
  readonly onClose: () => void;
}

export function AssignDialog({ room, acts, onClose }: AssignDialogProps) {
  const [order, setOrder] = useState<SeatingOrder>(() => firstOrder(room));
  const { busy, refused, ask } = useAnswer();
  const plan = useMemo(() => seatingPlan(room, order), [room, order]);
  const moved = movedBy(plan, room.members);
  const refusal =
    order.into.length === 0 ? t('assign.noTable') : moved.length === 0 ? t('assign.nobody') : null;
  return (
    <Dialog
      title={t('assign.title')}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={() => setOrder({ ...order, draw: order.draw + 1 })}>
            {t('assign.again')}
          </Button>
          <Button
            kind="primary"
            busy={busy}
            refusal={refusal}
            onPress={() => void ask(() => acts.applyPlaces(headsFirst(plan)), onClose)}
          >
            {t('assign.apply', { people: moved.length })}
          </Button>
        </>
      }
    >
      <p>{t('assign.lead')}</p>
      <OrderChoices room={room} order={order} onOrder={setOrder} />
      <Wishes moved={moved} members={room.members} />
      <Plan plan={plan} room={room} moved={moved} />
      {refused === null ? null : (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
    </Dialog>
  );
}

/** Into every delegation that no persona has; everyone anew where nobody waits. */
function firstOrder({ members, seats }: LobbyRoom): SeatingOrder {
  const waiting = members.some(({ place }) => place.at === 'entrance');
  return {
    who: waiting ? 'waiting' : 'all',
    into: seats.filter(({ persona }) => persona === null).map(({ delegation }) => delegation),
    draw: 0,
  };
}

interface OrderChoicesProps {
  readonly room: LobbyRoom;
  readonly order: SeatingOrder;
  readonly onOrder: (order: SeatingOrder) => void;
}

function OrderChoices({ room: { members, seats }, order, onOrder }: OrderChoicesProps) {
  const players = playersOf(members);
  const waiting = players.filter(({ place }) => place.at === 'entrance').length;
  return (
    <div class="assign-choices">
      <Segmented
        label={t('assign.who')}
        items={[
          { id: 'waiting' as const, label: t('assign.waiting', { count: waiting }) },
          { id: 'all' as const, label: t('assign.all', { count: players.length }) },
        ]}
        selected={order.who}
        onSelect={(who) => onOrder({ ...order, who })}
      />
      <CheckRow
        label={t('assign.into')}
        items={seats.map(({ delegation }) => ({
          id: delegation,
          label: (
            <>
              <Seal delegation={delegation} size={20} title={null} /> {delegationName(delegation)}
            </>
          ),
        }))}
        chosen={order.into}
        onChoose={(into) => onOrder({ ...order, into })}
      />
    </div>
  );
}

interface WishesProps {
  readonly moved: readonly Seated[];
  readonly members: readonly LobbyMember[];
}

function Wishes({ moved, members }: WishesProps) {
  const { first, later, none, open } = wishCount(moved, members);
  if (moved.length === 0) return null;
  const parts = [
    t('assign.sumFirst', { count: first }),
    ...(later > 0 ? [t('assign.sumLater', { count: later })] : []),
    ...(none > 0 ? [t('assign.sumNone', { count: none })] : []),
    ...(open > 0 ? [t('assign.sumOpen', { count: open })] : []),
  ];
  return (
    <p class="assign-wishes" aria-live="polite">
      {parts.join(', ')}.
    </p>
  );
}

interface PlanProps {
  readonly plan: Assignment;
  readonly room: LobbyRoom;
  readonly moved: readonly Seated[];
}

function Plan({ plan, room: { members, seats }, moved }: PlanProps) {
  const name = (id: string) => {
    const member = members.find((one) => one.id === id);
    return member ? nameOf(member) : id;
  };
  return (
    <>
      <ul class="assign-plan">
        {seats.map(({ delegation }) => (
          <li key={delegation}>
            <h3>
              <Seal delegation={delegation} size={24} title={null} /> {delegationName(delegation)}
            </h3>
            <ul>
              {headsFirst(plan)
                .filter((one) => one.delegation === delegation)
                .map((one) => (
                  <li key={one.id}>
                    {name(one.id)} <small>{notesOn(one, members, moved)}</small>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {plan.waiting.length > 0 ? (
        <p>{t('assign.left', { names: joinWords(plan.waiting.map(name)) })}</p>
      ) : null}
    </>
  );
}

function notesOn(one: Seated, members: readonly LobbyMember[], moved: readonly Seated[]): string {
  const role = t(`role.${one.role}`);
  if (!moved.includes(one)) return `${role}, ${t('assign.stays')}`;
  if (one.choice !== null) return `${role}, ${t('assign.choice', { choice: one.choice })}`;
  const asked = (members.find(({ id }) => id === one.id)?.prefers.length ?? 0) > 0;
  return asked ? `${role}, ${t('assign.notChosen')}` : role;
}
