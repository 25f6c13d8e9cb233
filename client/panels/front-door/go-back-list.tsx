// Owns the list of sessions that this device has sat in: where each stands and the way back.

import { go, seatPath } from '../../store/route.ts';
import { forgetSeat, type KeptSeat, keptSeats } from '../../store/seats-kept.ts';
import { delegationName } from '../../texts/names.ts';
import { type TextKey, t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Dial } from '../kit/dial.tsx';
import { showCode } from './code-letters.ts';
import './go-back-list.css';

const SHOWN = 4;
const VOTE_LASTS = 5;

export function GoBackList() {
  const seats = keptSeats.value.slice(0, SHOWN);
  const mine = seats.findIndex((seat) => seat.yourMove);
  return (
    <section class="go-back" aria-labelledby="go-back-title">
      <h2 id="go-back-title">{t('goBack.title')}</h2>
      {keptSeats.value.some(({ at }) => at === 'facilitation') ? (
        <Button kind="quiet" size="small" iconAfter="chevron-right" onPress={() => go('/course')}>
          {t('goBack.course')}
        </Button>
      ) : null}
      {seats.length === 0 ? <p class="go-back-none quiet">{t('goBack.none')}</p> : null}
      <ul>
        {seats.map((seat, index) => (
          <li key={seat.token} class="go-back-row">
            <Dial
              variant="ring"
              days={30}
              day={dayOnRing(seat)}
              tension={seat.tension}
              voteFrom={30 - VOTE_LASTS + 1}
            />
            <div class="go-back-words">
              <b class="unbroken">
                {seat.kind === 'solo' ? t('goBack.solo') : t('goBack.table', { code: showCode(seat.code) })}
              </b>
              <span>
                {placeInWords(seat)} · {stateInWords(seat)}
              </span>
            </div>
            <Button
              kind="quiet"
              size="small"
              icon="close"
              label={t('goBack.forget')}
              onPress={() => forgetSeat(seat.token)}
            />
            <Button
              kind={index === mine ? 'primary' : 'secondary'}
              size="small"
              onPress={() => go(seatPath(seat.token))}
            >
              {t(actionKey(seat))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const placeInWords = ({ at, delegation }: KeptSeat): string =>
  at === 'delegation' ? delegationName(delegation) : t(`goBack.${at}`);

function actionKey(seat: KeptSeat): TextKey {
  if (seat.ending) return 'goBack.debrief';
  return seat.yourMove ? 'goBack.return' : 'goBack.resume';
}

function stateInWords(seat: KeptSeat): string {
  if (seat.ending) return t('goBack.ended', { ending: t(`ending.${seat.ending}`) });
  switch (seat.phase) {
    case 'truce':
      return t(seat.yourMove ? 'goBack.dayYours' : 'goBack.day', { day: seat.day, days: seat.days });
    case 'terms':
      return t('goBack.terms', { day: seat.day });
    case 'briefing':
      return t('goBack.briefing');
    case 'lobby':
      return t('goBack.lobby');
    case 'debrief':
    case 'archived':
      return t('goBack.over');
  }
}

/** A truce that is over has no today: all its days are past. */
function dayOnRing(seat: KeptSeat): number {
  if (seat.ending) return seat.day + 1;
  return seat.phase === 'truce' ? seat.day : 0;
}
