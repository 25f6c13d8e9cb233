// Owns what belligerents make and receive in a night, and what tonight's measures start from; knows no order.
import { valueOf } from '../war/figures.ts';
import { nightlyStock } from '../war/nightly-stock.ts';
import { move, type Night, type Push } from './night.ts';

/** Figures of one night only: they start anew each dusk. */
const nightly: readonly (readonly [track: string, scope: 'shared' | 'belligerent'])[] = [
  ['calm', 'shared'],
  ['push', 'belligerent'],
  ['guard', 'belligerent'],
];

export function clearNightly(night: Night, step: string): void {
  const pushes = nightly.flatMap(([track, scope]): Push[] => {
    const keys = scope === 'shared' ? ['shared'] : night.lookups.belligerents;
    return keys.map((key) => [track, key, -valueOf(night.board, track, key)]);
  });
  move(night, step, pushes);
}

/** Rule 8.11: stock += production x economy / economyAt + deliveries that the text lets through. */
export function produce(night: Night): void {
  const aid = valueOf(night.board, 'aid', 'shared');
  const pushes = night.lookups.belligerents.map((id): Push => {
    const economy = valueOf(night.board, 'economy', id);
    return ['stock', id, nightlyStock(night.scenario, night.state.treaty.inForce, id, economy, aid)];
  });
  move(night, 'supply', pushes);
}
