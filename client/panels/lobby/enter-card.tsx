// Owns the questions at the door: who one is, or which name of the class list, and where one would sit.
import { useState } from 'preact/hooks';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { SeatPicker } from '../front-door/seat-picker.tsx';
import { Button } from '../kit/button.tsx';
import { claimOf } from './listed-names.ts';
import type { EnterCardProps, Entry } from './lobby-props.ts';
import { useAnswer } from './use-answer.ts';
import { WhoAreYou } from './who-are-you.tsx';
import { WishPicker } from './wish-picker.tsx';
import './enter-card.css';

export function EnterCard(props: EnterCardProps) {
  const { listed, seats, asks, onEnter } = props;
  const [entry, setEntry] = useState<Entry>(() => firstEntry(props));
  const { busy, refused, ask } = useAnswer();
  // Somebody of the list has the place that the list gave; only newcomers are asked for one.
  const claimed = claimOf(entry, listed);
  const asked = claimed === null ? asks : 'none';
  const delegation = asked === 'sit' ? entry.delegation : null;
  const enter = () =>
    void ask(
      () => onEnter(entryFor(entry, claimed, asked)),
      () => undefined,
    );
  return (
    <form
      class="enter"
      onSubmit={(event) => {
        event.preventDefault();
        if (refusalOf(entry, asked) === null) enter();
      }}
    >
      <WhoAreYou listed={listed} entry={entry} onEntry={setEntry} />
      {asked === 'sit' ? (
        <div>
          <span class="field-label">{t('enter.seat')}</span>
          <SeatPicker
            seats={seats.map(seatChoice)}
            chosen={entry.delegation}
            onChoose={(id) => setEntry({ ...entry, delegation: id })}
            label={t('enter.seat')}
            on="ground"
          />
        </div>
      ) : null}
      {asked === 'wish' ? (
        <WishPicker
          delegations={seats.map((seat) => seat.delegation)}
          wishes={entry.prefers}
          onWishes={(prefers) => setEntry({ ...entry, prefers })}
        />
      ) : null}
      {refused === null ? null : (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
      <Button kind="primary" size="large" type="submit" busy={busy} refusal={refusalOf(entry, asked)}>
        {delegation === null
          ? t('enter.go')
          : t('enter.goAs', { who: delegationName(delegation, { article: true }) })}
      </Button>
    </form>
  );
}

/** What the link and the device know already; a chair that is taken is not chosen for anybody. */
function firstEntry({ name, preselected, seats, asks }: EnterCardProps): Entry {
  const seat = seats.find(({ delegation }) => delegation === preselected);
  const free = seat && hasRoom(seat) ? seat.delegation : null;
  return {
    name,
    claims: null,
    delegation: asks === 'sit' ? free : null,
    prefers: asks === 'wish' && seat ? [seat.delegation] : [],
  };
}

/** Nothing goes along that was not asked; somebody of the list goes by the name that stands there. */
const entryFor = (
  entry: Entry,
  claimed: ReturnType<typeof claimOf>,
  asked: EnterCardProps['asks'],
): Entry => ({
  name: (claimed ?? entry).name.trim(),
  claims: claimed?.id ?? null,
  delegation: asked === 'sit' ? entry.delegation : null,
  prefers: asked === 'wish' ? entry.prefers : [],
});

function refusalOf(entry: Entry, asked: EnterCardProps['asks']): string | null {
  if (entry.name.trim() === '') return t('enter.nameFirst');
  return asked === 'sit' && entry.delegation === null ? t('enter.seatFirst') : null;
}

type EnterSeat = EnterCardProps['seats'][number];

const hasRoom = ({ members, capacity }: EnterSeat): boolean => capacity === null || members < capacity;

const seatChoice = (seat: EnterSeat) => ({
  id: seat.delegation,
  name: delegationName(seat.delegation),
  taken: hasRoom(seat) ? null : t('table.full'),
});
