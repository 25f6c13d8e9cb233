// Owns the top of the room: who you are, how the truce stands, the day, the time and who is ready.
import { roundOn } from '../../../../shared/catalogue/rounds.ts';
import type { View } from '../../../../shared/views/index.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Dial } from '../../kit/dial.tsx';
import { Seal } from '../../kit/seal.tsx';
import { tensionByDay } from '../logic/tension-by-day.ts';
import { useRoom } from '../room-state.ts';
import { roundMode } from '../rounds/round-words.ts';
import { MonitoringFigure, TensionFigure, TimeFigure, TruceFigure } from './figures.tsx';
import { PausedSign } from './paused-sign.tsx';
import { ReadyBlock } from './ready-block.tsx';
import { RoomMenu } from './room-menu.tsx';
import './top-bar.css';

export function TopBar() {
  return (
    <header class="top-bar">
      <div class="top-half">
        <Identity />
        <div class="top-figures top-left">
          <TruceFigure />
          <MonitoringFigure />
        </div>
      </div>
      <HangingDial />
      <div class="top-figures top-right">
        <TensionFigure />
        <TimeFigure />
      </div>
      <div class="top-acts">
        <ReadyBlock />
        <RoomMenu />
      </div>
    </header>
  );
}

function Identity() {
  const { view, me } = useRoom();
  const name = delegationName(me);
  const you = whoYouAre(view);
  return (
    <div class="top-identity">
      <strong class="top-wordmark">{t('app.name')}</strong>
      <span class="top-session">
        <b class="unbroken">{view.session.code}</b>
        <span>{t(view.session.kind === 'solo' ? 'room.top.solo' : 'room.top.hosted')}</span>
      </span>
      <Seal delegation={me} size={28} title={null} />
      <span class="top-seat">
        <b>{name}</b>
        <span title={you}>{you}</span>
      </span>
    </div>
  );
}

/** One's name and, where there may be others, one's role; who has no name of one's own is called "you". */
function whoYouAre({ me: { name, place }, session }: View): string {
  const isOwn = name !== '' && place.at === 'delegation' && name !== delegationName(place.delegation);
  const called = isOwn ? name : t('room.top.you');
  if (session.kind === 'solo' || place.at !== 'delegation') return called;
  return t('people.called', { name: called, role: t(`role.${place.role}`) });
}

/** The dial that hangs from the top of the room; in the terms phase it counts the days of the offer. */
function HangingDial() {
  const { view, scenario } = useRoom();
  const { clock, session } = view;
  const terms = session.phase === 'terms';
  const round = session.phase === 'truce' ? roundOn(scenario.rounds, clock.day) : undefined;
  return (
    <div class="top-dial">
      <Dial
        variant="arc"
        days={scenario.days}
        day={terms ? 0 : clock.day}
        tension={terms ? [] : tensionByDay(view.figures)}
        voteFrom={scenario.extensionOpensOn}
        {...(round
          ? { caption: t('room.round.short', { number: round.number, mode: roundMode(round) }) }
          : {})}
        {...(terms ? { figure: clock.day, caption: t('room.top.termsOf', { days: session.termsDays }) } : {})}
      />
      {clock.paused ? <PausedSign class="top-paused" /> : null}
    </div>
  );
}
