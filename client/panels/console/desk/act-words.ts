// Owns the words for who reads an act and what it changes.
import type { InjectEffect } from '../../../../shared/catalogue/inject.ts';
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { Readers, SeenChange } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { delegationName, findDelegation, sectorName } from '../../../texts/names.ts';
import { figure, signed } from '../../../texts/numbers.ts';
import { trackTitle } from '../../room/delegation/track-words.ts';

/** `Everybody`, `Russia and Ukraine only`, `Nobody until the debrief`. */
export function readersInWords(readers: Readers): string {
  if (readers === 'all') return ct('readers.all');
  if (readers.length === 0) return ct('readers.nobody');
  return ct('readers.some', { names: joinWords(readers.map((id) => delegationName(id))) });
}

/** Whose figure: a delegation, a pair, a sector, a sector's side, or everybody's. */
export function whoseInWords(of: string): string {
  if (of === 'shared') return '';
  const [place = of, side] = of.split(':');
  if (side !== undefined) return `${sectorName(place)}, ${delegationName(side)}`;
  if (findDelegation(of)) return delegationName(of);
  const pair = of.split('-');
  if (pair.length === 2 && pair.every((id) => findDelegation(id)))
    return joinWords(pair.map((id) => delegationName(id)));
  return sectorName(of);
}

/** `Support at home, Russia`. */
export function figureInWords(track: string, of: string): string {
  const whose = whoseInWords(of);
  return whose === '' ? trackTitle(track) : `${trackTitle(track)}, ${whose}`;
}

export const changeInWords = ({ track, of, from, to }: SeenChange): string =>
  ct('change.moves', { figure: figureInWords(track, of), from: plain(from), to: plain(to) });

/** Two decimals where they say something. */
const plain = (value: number): string => figure(value, Number.isInteger(value) ? 0 : 2);

export function effectInWords(effect: InjectEffect): string {
  switch (effect.do) {
    case 'change':
      return ct('effect.change', { figure: figureInWords(effect.track, effect.of), by: signed(effect.add) });
    case 'mark':
      return ct('effect.mark', { mark: effect.mark, who: delegationName(effect.of), days: effect.days });
    case 'incident':
      return effect.author === null
        ? ct('effect.accident', { sector: sectorName(effect.sector) })
        : ct('effect.incident', {
            kind: ct(`kind.${effect.kind}`),
            sector: sectorName(effect.sector),
            who: delegationName(effect.author),
          });
    default:
      return assertNever(effect);
  }
}
