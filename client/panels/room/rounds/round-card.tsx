// Owns the card of the round a day belongs to: how delegations meet, what is open in it, and on a press what is done.
import { roundOn } from '../../../../shared/catalogue/rounds.ts';
import { t } from '../../../texts/t.ts';
import { useRoom } from '../room-state.ts';
import { roundDays, roundName, roundOpen, roundTracks } from './round-words.ts';
import './rounds.css';

/** Nothing in a scenario without rounds and before day 1. */
export function RoundCard() {
  const { view, scenario } = useRoom();
  const round = view.session.phase === 'truce' ? roundOn(scenario.rounds, view.clock.day) : undefined;
  if (!round) return null;
  return (
    <details class="round-card">
      <summary>
        <strong>{roundName(round, scenario.rounds.length)}</strong>
        <span>
          {roundDays(round)}. {roundOpen(round)}.
        </span>
      </summary>
      <p>{round.what}</p>
      <p class="quiet">{t('room.round.tracks', { tracks: roundTracks(round) })}</p>
      <p class="quiet">{t('room.round.realTime', { time: round.realTime })}</p>
    </details>
  );
}
