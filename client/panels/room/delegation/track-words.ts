// Owns the words for why a figure moved; knows nothing of how it is drawn.
import { trackInWords } from '../../../../shared/handbook/index.ts';
import type { Move } from '../../../../shared/views/index.ts';
import { scenario } from '../../../store/session.ts';
import { handbookTexts } from '../../../texts/handbook.ts';
import { orderTitle, trackName } from '../../../texts/names.ts';
import { signed } from '../../../texts/numbers.ts';
import { hasText, t } from '../../../texts/t.ts';

/** A track's name as the room writes it; the scenario's own where the room has none shorter. */
export function trackTitle(track: string): string {
  const key = `room.track.${track}`;
  return hasText(key) ? t(key) : trackName(track);
}

/** What a track stands for: the scenario's own words, else the game's; empty for one that the scenario does not have. */
export function trackMeaning(track: string): string {
  const known = scenario.value?.tracks.find(({ id }) => id === track);
  return known ? trackInWords(known, handbookTexts.say) : '';
}

/** Why it moved: an own order by its title, a step of the night or a sight by its name. */
export function causeInWords(move: Move): string {
  if (move.kind === 'own order') return orderTitle(move.cause);
  if (move.kind === 'unexplained') return t('room.cause.unexplained');
  const key = `room.cause.${move.cause}`;
  if (hasText(key)) return t(key);
  const title = orderTitle(move.cause);
  return title === move.cause ? move.cause.replaceAll('-', ' ') : title;
}

/** The two largest moves in a line, e.g. `supply +1.2, wear −0.4`; says so when nothing moved. */
export function causesInWords(moves: readonly Move[]): string {
  const largest = [...moves]
    .filter((move) => Math.abs(move.by) >= 0.05)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 2);
  if (largest.length === 0) return t('room.tracks.unmoved');
  return largest.map((move) => `${causeInWords(move).toLowerCase()} ${signed(move.by)}`).join(', ');
}
