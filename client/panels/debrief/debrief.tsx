// The debrief: thirty days to scrub, as they were or as one delegation saw them; who did what, and what could have been.
import { useState } from 'preact/hooks';
import type { DebriefView, SeatView } from '../../../shared/views/index.ts';
import { go } from '../../store/route.ts';
import { scenario } from '../../store/session.ts';
import { delegationName } from '../../texts/names.ts';
import { signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Seal } from '../kit/seal.tsx';
import { DayRecord } from './day-record.tsx';
import { IncidentTable } from './incident-table.tsx';
import { GivenAndGot, Promises } from './promises.tsx';
import { QuestionsDialog } from './questions-dialog.tsx';
import { SpacePaper } from './space-paper.tsx';
import { Timeline } from './timeline.tsx';
import { WhatMoved } from './what-moved.tsx';
import './debrief.css';

/** Everything hidden is open here; nobody is declared the winner. */
export function Debrief({ view }: { readonly view: SeatView }) {
  const { debrief, clock, audience } = view;
  const [day, setDay] = useState(debrief?.ending.day ?? 1);
  const [seenBy, setSeenBy] = useState<string | null>(null);
  if (!debrief) return null;
  const [first = '', second = ''] = scenario.value?.belligerents ?? [];
  const you = audience.delegation;
  const pair = [
    you === second ? first : you === first ? second : first,
    you === first || you === second ? you : second,
  ] as const;
  return (
    <main class="debrief">
      <Header debrief={debrief} you={you} seenBy={seenBy} onSeenBy={setSeenBy} />
      <Timeline debrief={debrief} days={clock.days} day={day} onDay={setDay} truth={seenBy === null} />
      <div class="debrief-columns">
        <div class="debrief-column">
          <YourResult debrief={debrief} you={you} />
          <WhatMoved debrief={debrief} days={clock.days} day={day} seenBy={seenBy} seat={seenBy ?? you} />
        </div>
        <SpacePaper debrief={debrief} pair={pair} day={day} />
        <div class="debrief-column">
          <IncidentTable debrief={debrief} day={day} seenBy={seenBy} />
          <Promises seats={debrief.seats} />
          <DayRecord debrief={debrief} day={day} seenBy={seenBy} />
          <GivenAndGot seats={debrief.seats} />
        </div>
      </div>
    </main>
  );
}

interface HeaderProps {
  readonly debrief: DebriefView;
  readonly you: string;
  readonly seenBy: string | null;
  readonly onSeenBy: (seat: string | null) => void;
}

function Header({ debrief, you, seenBy, onSeenBy }: HeaderProps) {
  const [asking, setAsking] = useState(false);
  const { ending, seats, seed } = debrief;
  return (
    <header class="debrief-head">
      <button type="button" class="debrief-mark" onClick={() => go('/')} title={t('nav.frontDoor')}>
        {t('app.name')}
      </button>
      <div class="debrief-ending">
        <h1>{t('debrief.ended', { ending: t(`ending.${ending.kind}`), day: ending.day })}</h1>
        <p class="quiet">
          {ending.by
            ? t('debrief.brokenBy', { who: delegationName(ending.by, { article: true }) })
            : t('debrief.seatAndSeed', { who: delegationName(you), seed })}
        </p>
      </div>
      <fieldset class="debrief-seen">
        <legend class="quiet">{t('debrief.showAs')}</legend>
        <button type="button" aria-pressed={seenBy === null} onClick={() => onSeenBy(null)}>
          {t('debrief.asItWas')}
        </button>
        {seats.map(({ delegation }) => (
          <button
            key={delegation}
            type="button"
            aria-pressed={seenBy === delegation}
            aria-label={t('debrief.asSeenBy', { who: delegationName(delegation, { article: true }) })}
            onClick={() => onSeenBy(delegation)}
          >
            <Seal delegation={delegation} size={20} title={null} />
          </button>
        ))}
      </fieldset>
      <Button kind="primary" onPress={() => setAsking(true)}>
        {t('debrief.questions')}
      </Button>
      {asking ? <QuestionsDialog onClose={() => setAsking(false)} /> : null}
    </header>
  );
}

/** The own delegation's result by parts, its objective, and what walking away would have given. */
function YourResult({ debrief, you }: { readonly debrief: DebriefView; readonly you: string }) {
  const seat = debrief.seats.find(({ delegation }) => delegation === you);
  if (!seat) return null;
  const { parts, objective, result, baseline } = seat;
  const rows = [
    ['debrief.part.text', parts.text],
    ['debrief.part.war', parts.war],
    ['debrief.part.legitimacy', parts.legitimacy],
    ['debrief.part.objective', parts.objective],
  ] as const;
  return (
    <section class="your-result" aria-labelledby="your-result">
      <h2 id="your-result" class="debrief-title">
        {t('debrief.yourResult')}
      </h2>
      <p class="your-figure">
        <span class="your-number">{result.toFixed(1)}</span>{' '}
        <span class="quiet">{t('debrief.againstBaseline', { by: signed(result - baseline), baseline })}</span>
      </p>
      <dl class="your-parts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd class="figures">{signed(value)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        <b>{objective.title}</b>{' '}
        {t(objective.met ? 'debrief.objectiveMet' : 'debrief.objectiveMissed', { test: objective.test })}
      </p>
      {seat.redLinesCrossed.length > 0 ? (
        <p class="debrief-wrong">{t('debrief.redLines', { lines: seat.redLinesCrossed.join(' ') })}</p>
      ) : null}
    </section>
  );
}
