// Owns a list of people with what a facilitator does about each: move, make head or host, mute, withdraw the link, strike off the list.
import type { MemberCard } from '../../../shared/views/index.ts';
import { send } from '../../store/session.ts';
import { ct } from '../../texts/console.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { nameOf, placeInWords } from '../lobby/places.ts';
import { agoInWords } from './ago.ts';
import { placing, refusalFor, useConsole } from './console-state.ts';
import { lastActOf } from './people.ts';
import { useNow } from './use-now.ts';
import './member-list.css';

export function MemberList({ members }: { readonly members: readonly MemberCard[] }) {
  if (members.length === 0) return <p class="quiet">{ct('table.nobody')}</p>;
  return (
    <ul class="member-list">
      {members.map((member) => (
        <Row key={member.id} member={member} />
      ))}
    </ul>
  );
}

function Row({ member }: { readonly member: MemberCard }) {
  const { view } = useConsole();
  const { id, muted } = member;
  const name = nameOf(member);
  const isYou = id === view.me.member;
  return (
    <li>
      <p>
        <b class={`row-person ${member.present ? 'is-here' : ''}`}>{name}</b>
        <span>{placeInWords(member.place)}</span>
        <small>{presenceOf(member, lastActOf(view, id), useNow())}</small>
      </p>
      <div class="member-acts">
        <Button
          size="small"
          kind="quiet"
          refusal={refusalFor(view, 'members.place')}
          onPress={() => {
            placing.value = id;
          }}
        >
          {ct('people.move')}
        </Button>
        <MakeHead member={member} />
        <MakeHost member={member} />
        {isYou ? null : (
          <Button
            size="small"
            kind="quiet"
            pressed={muted}
            onPress={() => void send({ type: 'member.mute', member: id, muted: !muted })}
          >
            {ct(muted ? 'people.unmute' : 'people.mute')}
          </Button>
        )}
        {isYou ? null : <Remove member={member} />}
      </div>
    </li>
  );
}

function presenceOf({ arrived, present, muted }: MemberCard, lastAt: number | null, now: number): string {
  const presence = ct(!arrived ? 'people.expected' : present ? 'people.here' : 'people.away');
  const last = lastAt === null ? '' : ct('people.last', { ago: agoInWords(now - lastAt) });
  return [presence, last, muted ? ct('people.muted') : ''].filter(Boolean).join(', ');
}

/** Rule 2.8: who has come loses the link, which is asked about; who has not is taken off the list. */
function Remove({ member }: { readonly member: MemberCard }) {
  const { id, arrived } = member;
  const ask = {
    title: ct('people.withdraw.title', { name: nameOf(member) }),
    body: ct('people.withdraw.body'),
    yes: ct('people.withdraw'),
  };
  return (
    <Button
      size="small"
      kind="quiet"
      confirm={arrived ? ask : undefined}
      onPress={() => void send({ type: 'member.remove', member: id })}
    >
      {arrived ? ct('people.withdraw') : t('move.strike')}
    </Button>
  );
}

function MakeHead({ member: { id, place } }: { readonly member: MemberCard }) {
  if (place.at !== 'delegation' || place.role === 'head') return null;
  return (
    <Button
      size="small"
      kind="quiet"
      onPress={() =>
        void send({ type: 'members.place', places: [{ member: id, place: { ...place, role: 'head' } }] })
      }
    >
      {ct('people.head')}
    </Button>
  );
}

/** Rule 2.5. */
function MakeHost({ member }: { readonly member: MemberCard }) {
  const { view } = useConsole();
  const { id, arrived, host } = member;
  if (host || !arrived) return null;
  return (
    <Button
      size="small"
      kind="quiet"
      refusal={refusalFor(view, 'host.hand')}
      confirm={{
        title: ct('people.host.title', { name: nameOf(member) }),
        body: ct('people.host.body'),
        yes: ct('people.host'),
      }}
      onPress={() => void send({ type: 'host.hand', member: id })}
    >
      {ct('people.host')}
    </Button>
  );
}
