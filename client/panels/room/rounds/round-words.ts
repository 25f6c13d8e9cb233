// Owns how a round is put into words: its name, its days, what is open in it; knows no page.
import type { PublicScenario } from '../../../../shared/views/index.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { t } from '../../../texts/t.ts';

type Round = PublicScenario['rounds'][number];

/** `Round 3 of 5, in person: First session in Ankara`. */
export const roundName = (round: Round, rounds: number): string =>
  t('room.round.name', { number: round.number, rounds, mode: roundMode(round), title: round.title });

/** `in person`, or `by correspondence`. */
export const roundMode = ({ mode }: Round): string =>
  t(mode === 'remote' ? 'room.round.remote' : 'room.round.inPerson');

export const roundDays = ({ from, to }: Round): string => t('room.round.days', { from, to });

/** What can be done in it and what cannot. */
export const roundOpen = ({ signing, orders }: Round): string =>
  t('room.round.open', {
    signing: t(signing ? 'room.round.signingOpen' : 'room.round.signingClosed'),
    orders: t(orders ? 'room.round.ordersOpen' : 'room.round.ordersClosed'),
  });

export const roundTracks = ({ tracks }: Round): string => joinWords([...tracks]);
