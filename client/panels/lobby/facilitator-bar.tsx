// Owns what only who runs the session sees in the lobby: who waits, the class list, the seats to be filled, the start.
import { clockInWords } from '../../texts/clock-words.ts';
import { findDelegation } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Seal } from '../kit/seal.tsx';
import { Segmented } from '../kit/tabs.tsx';
import type { FacilitatorLobbyProps, LobbyActs, LobbyRoom, LobbySeat } from './lobby-props.ts';
import { type Handling, MemberChip } from './member-chip.tsx';
import { membersOf } from './places.ts';
import './facilitator-bar.css';

/** What opens over the lobby. */
export type LobbySheet = 'list' | 'assign' | 'wall';

interface FacilitatorBarProps extends FacilitatorLobbyProps {
  readonly handling: Handling;
  readonly onOpen: (sheet: LobbySheet) => void;
  readonly onHide: () => void;
}

export function FacilitatorBar({ onOpen, onHide, ...props }: FacilitatorBarProps) {
  const { room, acts, as, startRefusal, starting } = props;
  return (
    <section class="lobby-bar" aria-label={t('bar.shown')}>
      <div class="bar-head">
        <b>{t(as === 'facilitator' ? 'bar.only' : 'bar.onlyHost')}</b>
        <span>
          {t('bar.hide')} <kbd>H</kbd>
        </span>
        <Button size="small" kind="quiet" onPress={onHide}>
          {t('bar.hideButton')}
        </Button>
        <PeopleActs onOpen={onOpen} />
      </div>
      <PeopleRow {...props} />
      <div class="bar-row">
        <ScriptedSeats room={room} acts={acts} />
        <Settings room={room} acts={acts} />
        <div class="bar-start">
          {acts.print ? (
            <Button icon="print" onPress={acts.print}>
              {t('bar.print')}
            </Button>
          ) : null}
          <Button
            kind="primary"
            size="large"
            iconAfter="chevron-right"
            refusal={startRefusal}
            busy={starting}
            onPress={acts.start}
          >
            {t('lobby.start')}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Who has no chair: those who wait, and beside them observers and facilitators. */
function PeopleRow({ room, you, handling }: Omit<FacilitatorBarProps, 'onOpen' | 'onHide'>) {
  const waiting = room.members.filter(({ place }) => place.at === 'entrance');
  const others = room.members.filter(({ place }) => place.at === 'gallery' || place.at === 'facilitation');
  const chips = (members: typeof waiting, withWishes: boolean) => (
    <ul class="bar-people">
      {members.map((member) => (
        <li key={member.id}>
          <MemberChip member={member} you={member.id === you} handling={handling} withWishes={withWishes} />
        </li>
      ))}
    </ul>
  );
  const over = handling.drag.held?.over === 'entrance';
  return (
    <div class="bar-row">
      <div class={`bar-waiting ${over ? 'drop-over' : ''}`} data-drop="entrance">
        <span class="bar-label">{t(waiting.length > 0 ? 'bar.waiting' : 'bar.nobody')}</span>
        {chips(waiting, true)}
      </div>
      {others.length > 0 ? (
        <div class="bar-also">
          <span class="bar-label">{t('bar.also')}</span>
          {chips(others, false)}
        </div>
      ) : null}
    </div>
  );
}

/** In the first line, so that they are at hand however many people there are. */
function PeopleActs({ onOpen }: Pick<FacilitatorBarProps, 'onOpen'>) {
  return (
    <div class="bar-acts">
      <Button size="small" kind="quiet" icon="plus" onPress={() => onOpen('list')}>
        {t('bar.list')}
      </Button>
      <Button size="small" onPress={() => onOpen('assign')}>
        {t('bar.assign')}
      </Button>
      <Button size="small" icon="eye" onPress={() => onOpen('wall')}>
        {t('wayIn.show')}
      </Button>
    </div>
  );
}

interface RoomActsProps {
  readonly room: LobbyRoom;
  readonly acts: LobbyActs;
}

/** Seats at which nobody sits: free, or a persona's. */
function ScriptedSeats({ room: { members, seats }, acts }: RoomActsProps) {
  const empty = seats.filter(({ delegation }) => membersOf(members, delegation).length === 0);
  const free = empty.filter(({ persona }) => persona === null);
  if (empty.length === 0) return null;
  const fill = () => {
    for (const { delegation } of free) {
      const persona = findDelegation(delegation)?.personas[0]?.id;
      if (persona) acts.script(delegation, persona);
    }
  };
  return (
    <div class="bar-scripted">
      <span class="bar-label">{t('bar.empty')}</span>
      <div class="bar-fillers">
        {empty.map((seat) => (
          <SeatFiller key={seat.delegation} seat={seat} acts={acts} />
        ))}
        {free.length > 0 ? <Button onPress={fill}>{t('bar.fill', { seats: free.length })}</Button> : null}
      </div>
    </div>
  );
}

function SeatFiller({ seat, acts }: { readonly seat: LobbySeat; readonly acts: LobbyActs }) {
  const delegation = findDelegation(seat.delegation);
  return (
    <label class="seat-filler">
      <span>
        <Seal delegation={seat.delegation} size={18} title={null} /> {delegation?.name}
      </span>
      <select
        value={seat.persona ?? ''}
        onChange={(event) => acts.script(seat.delegation, event.currentTarget.value || null)}
      >
        <option value="">{t('lobby.keepFree')}</option>
        {delegation?.personas.map((persona) => (
          <option key={persona.id} value={persona.id}>
            {persona.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How people get their places, and the clock and the terms as they were set. */
function Settings({ room: { clock, termsDays, joining }, acts: { setJoining } }: RoomActsProps) {
  return (
    <dl class="bar-facts">
      {setJoining ? (
        <div>
          <dt>{t('bar.joining')}</dt>
          <dd>
            <Segmented
              label={t('bar.joining')}
              items={joinings.map((id) => ({ id, label: t(`bar.joining.${id}`) }))}
              selected={joining}
              onSelect={setJoining}
            />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('lobby.day')}</dt>
        <dd>{clockInWords(clock)}</dd>
      </div>
      <div>
        <dt>{t('host.terms')}</dt>
        <dd>{termsDays > 0 ? t('host.termsDays', { days: termsDays }) : t('host.termsOff')}</dd>
      </div>
    </dl>
  );
}

const joinings = ['open', 'placed'] as const;
