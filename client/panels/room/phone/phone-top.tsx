// Owns the top of the phone's room: the day and its strip, truce, tension, time left.
import { t } from '../../../texts/t.ts';
import { Dial } from '../../kit/dial.tsx';
import { Figure } from '../../kit/figure.tsx';
import { tensionByDay } from '../logic/tension-by-day.ts';
import { useRoom } from '../room-state.ts';
import { TimeFigure } from '../top/figures.tsx';
import { PausedSign } from '../top/paused-sign.tsx';

export function PhoneTop() {
  const { view, scenario } = useRoom();
  const { clock, session, truce, figures } = view;
  const terms = session.phase === 'terms';
  const before = figures.past.filter((dawn) => dawn.day < figures.today.day).at(-1);
  return (
    <header class="phone-top">
      <div class="phone-figures">
        <p class="phone-day">
          <b>{clock.day}</b>
          <span>
            {terms
              ? t('room.top.termsOf', { days: session.termsDays })
              : t('room.top.of', { days: clock.days })}
          </span>
        </p>
        <Figure
          size="head"
          label={t('room.top.truce')}
          value={terms ? t('room.top.notInForce') : t(`room.compliance.${truce.compliance}`)}
        />
        <Figure
          size="head"
          label={t('room.top.tension')}
          value={Math.round(figures.today.tension)}
          change={before ? figures.today.tension - before.tension : null}
          digits={0}
          bad="up"
        />
        <TimeFigure />
      </div>
      {clock.paused ? (
        <PausedSign class="phone-paused" />
      ) : (
        <Dial
          variant="strip"
          days={scenario.days}
          day={terms ? 0 : clock.day}
          tension={terms ? [] : tensionByDay(figures)}
          voteFrom={scenario.extensionOpensOn}
        />
      )}
    </header>
  );
}
