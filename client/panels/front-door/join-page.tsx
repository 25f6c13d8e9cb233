// Owns the page a link or QR code leads to: who one is, where one would sit, and in.
import { useEffect, useState } from 'preact/hooks';
import type { LobbyCard } from '../../../shared/protocol/index.ts';
import { joinSession, lobbyCard } from '../../net/http.ts';
import { askedSeat, go } from '../../store/route.ts';
import { keptSeats } from '../../store/seats-kept.ts';
import { loadScenario, scenario } from '../../store/session.ts';
import { bringWishes } from '../../store/wishes-brought.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { EnterCard } from '../lobby/enter-card.tsx';
import { listedAs } from '../lobby/listed-names.ts';
import type { Answer, Entry } from '../lobby/lobby-props.ts';
import { cleanCode, showCode } from './code-letters.ts';
import { asksOf, joinWishOf } from './join-wish.ts';
import { keepName, readName } from './own-name.ts';
import './front-door.css';
import './join-page.css';

export function JoinPage({ code: given }: { readonly code: string }) {
  const code = cleanCode(given);
  const { card, refused, look } = useLobbyCard(code);
  const isKnown = card !== null && scenario.value?.id === card.scenario;
  return (
    <main class="door-page door-page-one">
      <h1 class="door-word">{t('app.name')}</h1>
      <section class="door door-ground join-card">
        {refused === null ? null : (
          <p class="field-error" role="alert">
            {refused}
          </p>
        )}
        {isKnown ? <Entrance code={code} card={card} look={look} /> : null}
        {isKnown || refused !== null ? null : <p>{t('join.looking', { code: showCode(code) })}</p>}
      </section>
      <Button kind="quiet" icon="chevron-left" onPress={() => go('/')}>
        {t('nav.frontDoor')}
      </Button>
    </main>
  );
}

/** What lies behind the code, and the way to look again. */
function useLobbyCard(code: string) {
  const [card, setCard] = useState<LobbyCard | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const look = async (): Promise<LobbyCard | null> => {
    const answer = await lobbyCard(code);
    if (!answer.ok) {
      setRefused(answer.error.message);
      return null;
    }
    await loadScenario(answer.value.scenario);
    setRefused(null);
    setCard(answer.value);
    return answer.value;
  };
  useEffect(() => void look(), [code]);
  return { card, refused, look };
}

interface EntranceProps {
  readonly code: string;
  readonly card: LobbyCard;
  readonly look: () => Promise<LobbyCard | null>;
}

/** People on the class list who have not arrived. */
const listedOn = ({ expected }: LobbyCard) => expected.map(({ member, name }) => ({ id: member, name }));

function Entrance({ code, card, look }: EntranceProps) {
  const enter = async (entry: Entry): Answer => {
    // The list may have come while the page stood open: nobody becomes a second person by a press.
    const now = entry.claims === null ? await look() : null;
    if (now && listedAs(entry.name, listedOn(now))) return t('enter.nowListed');
    if (entry.claims === null) keepName(entry.name);
    const answer = await joinSession(code, joinWishOf(entry, card));
    if (!answer.ok) {
      await look();
      return answer.error.message;
    }
    bringWishes(entry.prefers);
    go(answer.value.link);
    return null;
  };
  return (
    <>
      <header class="join-head">
        <h2>{card.title}</h2>
        <p class="quiet">
          {showCode(code)}
          {card.phase === 'lobby' ? null : `, ${t('join.begun')}`}
        </p>
      </header>
      <BackIn code={code} />
      <EnterCard
        listed={listedOn(card)}
        seats={card.seats.map(({ delegation, members }) => ({ delegation, members, capacity: null }))}
        asks={asksOf(card)}
        preselected={askedSeat()}
        name={readName()}
        onEnter={enter}
      />
      {card.gallery ? (
        <a class="join-watch" href={`/watch/${code}`}>
          {t('join.watch')}
        </a>
      ) : null}
    </>
  );
}

/** Who has been here before from this device is not asked to come in as somebody else. */
function BackIn({ code }: { readonly code: string }) {
  const kept = keptSeats.value.find((one) => cleanCode(one.code) === code && one.at !== 'gallery');
  if (!kept) return null;
  return (
    <div class="join-back">
      <p>{t('join.known')}</p>
      <Button kind="primary" iconAfter="chevron-right" onPress={() => go(`/s/${kept.token}`)}>
        {t('join.goBack')}
      </Button>
    </div>
  );
}
