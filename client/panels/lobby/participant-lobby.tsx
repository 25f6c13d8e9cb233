// Owns the lobby of everybody else: where one sits, with whom, or what one would like while waiting.
import { useState } from 'preact/hooks';
import type { Place } from '../../../shared/vocabulary/index.ts';
import { delegationName, findDelegation } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { SeatPicker } from '../front-door/seat-picker.tsx';
import { Button } from '../kit/button.tsx';
import { Seal } from '../kit/seal.tsx';
import type { LobbyMember, ParticipantLobbyProps } from './lobby-props.ts';
import { MemberChip } from './member-chip.tsx';
import { membersOf, roomLeft } from './places.ts';
import { RoundTable } from './round-table.tsx';
import { useAnswer } from './use-answer.ts';
import { WishPicker } from './wish-picker.tsx';
import './lobby-page.css';
import './participant-lobby.css';

export function ParticipantLobby(props: ParticipantLobbyProps) {
  const { room, you } = props;
  const member = room.members.find(({ id }) => id === you);
  return (
    <main class="lobby-page">
      <section class="lobby-yours" aria-live="polite">
        <p class="way-in-word">{t('app.name')}</p>
        {member ? <WhereYouAre {...props} member={member} /> : <Watching />}
        <p class="quiet">{t('yours.next')}</p>
      </section>
      <RoundTable seats={room.seats} members={room.members} you={you} handling={null} />
    </main>
  );
}

/** Who watches is on no list that others read (rule 7.11), nor on their own. */
const Watching = () => <h1 class="yours-plain">{t('yours.gallery')}</h1>;

interface WhereYouAreProps extends ParticipantLobbyProps {
  readonly member: LobbyMember;
}

function WhereYouAre(props: WhereYouAreProps) {
  const { place } = props.member;
  switch (place.at) {
    case 'delegation':
      return <YourDelegation {...props} place={place} />;
    case 'gallery':
      return <Watching />;
    case 'entrance':
    case 'facilitation':
      return (
        <>
          <h1 class="yours-plain">{t('yours.waiting')}</h1>
          <Wishes {...props} />
          <SitDown {...props} open />
        </>
      );
  }
}

interface YourDelegationProps extends WhereYouAreProps {
  readonly place: Extract<Place, { at: 'delegation' }>;
}

function YourDelegation({ place, ...props }: YourDelegationProps) {
  const { delegation, role } = place;
  const { room, you } = props;
  const others = membersOf(room.members, delegation).filter(({ id }) => id !== you);
  const office = findDelegation(delegation)?.offices[role];
  return (
    <>
      <div class="yours-seat">
        <Seal delegation={delegation} size={64} title={null} />
        <h1>
          {t('yours.title', { who: delegationName(delegation, { article: true }) })}{' '}
          <small>
            {office ? `${t(`role.${role}`)}: ${office}` : t('yours.role', { role: t(`role.${role}`) })}
          </small>
        </h1>
      </div>
      <p>{t(others.length > 0 ? 'yours.with' : 'yours.alone')}</p>
      <ul class="yours-with">
        {others.map((member) => (
          <li key={member.id}>
            <MemberChip member={member} you={false} handling={null} />
          </li>
        ))}
      </ul>
      <SitDown {...props} open={false} />
    </>
  );
}

/** The wishes of who waits, kept at every press. */
function Wishes({ room, member, onWishes }: WhereYouAreProps) {
  const { refused, ask } = useAnswer();
  const [saved, setSaved] = useState(false);
  if (!onWishes) return null;
  return (
    <>
      <WishPicker
        delegations={room.seats.map(({ delegation }) => delegation)}
        wishes={member.prefers}
        onWishes={(prefers) =>
          void ask(
            () => onWishes(prefers),
            () => setSaved(true),
          )
        }
      />
      {refused === null ? null : <p class="field-error">{refused}</p>}
      {saved && refused === null ? <p>{t('yours.saved')}</p> : null}
    </>
  );
}

/** A delegation of one's own choice, where people may choose. */
function SitDown({ room, member, onSit, open }: WhereYouAreProps & { readonly open: boolean }) {
  const [shown, setShown] = useState(open);
  const { refused, ask } = useAnswer();
  if (!onSit) return null;
  if (!shown) {
    return (
      <Button size="small" onPress={() => setShown(true)}>
        {t('yours.change')}
      </Button>
    );
  }
  const { place } = member;
  return (
    <>
      <SeatPicker
        seats={room.seats.map(({ delegation }) => ({
          id: delegation,
          name: delegationName(delegation),
          taken: roomLeft(room.members, room.seats, delegation) > 0 ? null : t('table.full'),
        }))}
        chosen={place.at === 'delegation' ? place.delegation : null}
        onChoose={(id) =>
          void ask(
            () => onSit(id),
            () => setShown(false),
          )
        }
        label={t('enter.seat')}
        on="ground"
      />
      {refused === null ? null : <p class="field-error">{refused}</p>}
    </>
  );
}
