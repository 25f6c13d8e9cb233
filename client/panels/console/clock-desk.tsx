// Owns what a facilitator does with the clock: start, pause and say why, go on, add time, close the day.
import { useState } from 'preact/hooks';
import { isPending, send } from '../../store/session.ts';
import { spanInWords } from '../../texts/clock-words.ts';
import { ct } from '../../texts/console.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { PauseDialog, timeSteps } from '../room/top/clock-acts.tsx';
import { refusalFor, useConsole } from './console-state.ts';

export function ClockDesk() {
  const { view } = useConsole();
  const [pausing, setPausing] = useState(false);
  const { clock, session } = view;
  const end = closing(session.phase, clock.stage);
  return (
    <div class="console-acts">
      {clock.paused ? (
        <Button
          kind="primary"
          icon="play"
          busy={isPending('session.resume')}
          onPress={() => void send({ type: 'session.resume' })}
        >
          {t('room.menu.resume')}
        </Button>
      ) : (
        <Button
          kind="primary"
          icon="pause"
          refusal={refusalFor(view, 'session.pause')}
          onPress={() => setPausing(true)}
        >
          {ct('clock.pause')}
        </Button>
      )}
      {clock.settings.mode === 'untimed' ? null : <AddTime />}
      <Button
        refusal={refusalFor(view, 'day.close')}
        busy={isPending('day.close')}
        confirm={{
          title: ct(`${end}.title`, { day: clock.day }),
          body: ct(`${end}.body`, { day: clock.day }),
          yes: ct(end),
        }}
        onPress={() => void send({ type: 'day.close' })}
      >
        {ct(end)}
      </Button>
      {pausing ? <PauseDialog onClose={() => setPausing(false)} /> : null}
    </div>
  );
}

/** What closing by hand ends: the reading of dossiers, the morning, a day of the terms phase, or one that can be stepped back to. */
function closing(phase: string, stage: string) {
  if (phase === 'briefing') return 'clock.endBriefing';
  if (stage === 'bulletin') return 'clock.endBulletin';
  return phase === 'terms' ? 'clock.closeTermsDay' : 'clock.closeDay';
}

function AddTime() {
  const { view } = useConsole();
  const refusal = refusalFor(view, 'time.add');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
    <div class="console-add" role="group" aria-label={t('room.menu.addTime')}>
      {timeSteps(view.clock.settings)
        .slice(0, 2)
        .map((seconds) => (
          <Button key={seconds} refusal={refusal} onPress={() => void send({ type: 'time.add', seconds })}>
            {t('room.menu.added', { span: spanInWords(seconds) })}
          </Button>
        ))}
    </div>
  );
}
