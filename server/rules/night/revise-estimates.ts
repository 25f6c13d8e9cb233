// Owns what the public makes of both belligerents after a night; reads the record, never anybody's secrets.
import { round } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { sureEffects } from '../orders/order-shape.ts';
import type { SessionState } from '../state.ts';
import { estimatedKeys } from '../war/estimated-keys.ts';
import { type Board, moveFigure, valueOf } from '../war/figures.ts';
import { knownFigures } from '../war/known-figures.ts';
import { nightlyStock } from '../war/nightly-stock.ts';
import { routineArming } from '../war/routine-arming.ts';
import { pushesOf, readingOf } from './apply-effects.ts';
import { sealedStockOf } from './discovery.ts';
import { driftOfArmy } from './drift.ts';
import { supportPush } from './friction.ts';
import type { Deed, Night, Push } from './night.ts';

/**
 * Rule 8.39: estimates grow by what the text in force lets through, by routine arming, by open orders, and by build-ups
 * found, less what was sealed; the same for both sides. `atPeace` is false while the fighting goes on.
 */
export function reviseEstimates(night: Night, atPeace: boolean): void {
  const board = knownFigures(night.scenario, night.state, null);
  const put = (pushes: readonly Push[]) => {
    for (const [track, key, by] of pushes) moveFigure(night.lookups, board, track, key, by);
  };
  for (const deed of night.deeds) if (isKnown(deed)) put(publicPushes(night, board, deed));
  for (const id of atPeace ? night.lookups.belligerents : []) put(peacePushes(night, board, id));
  const estimates = Object.fromEntries(
    night.lookups.belligerents.map((id) => [id, readBack(night, board, id)] as const),
  );
  night.facts.push({ type: 'estimatesRevised', at: night.at, estimates });
}

/** Incidents stay out of it: whose stores a strike hit would tell who struck. */
const isKnown = ({ order, found }: Deed): boolean =>
  order.step !== 'incidents' &&
  (order.visibility === 'open' || (found && order.detection.rule === 'build-up'));

function publicPushes(night: Night, board: Board, deed: Deed): readonly Push[] {
  const pushes = sureEffects(deed.order).flatMap((effect) =>
    effect.do === 'change' ? pushesOf(night.lookups, deed, effect, readingOf(night, deed, board)) : [],
  );
  const sealed = deed.found ? sealedStockOf(night.scenario, deed) : 0;
  return sealed > 0 ? [...pushes, ['stock', deed.self, -sealed]] : pushes;
}

function peacePushes(night: Night, board: Board, id: DelegationId): readonly Push[] {
  const economy = valueOf(board, 'economy', id);
  const aid = valueOf(night.board, 'aid', 'shared');
  const text = night.state.treaty.inForce;
  const stock =
    nightlyStock(night.scenario, text, id, economy, aid) + routineArming(night.scenario, text, board, id);
  return [
    ['stock', id, stock],
    ['support', id, supportPush(night.scenario, valueOf(night.board, 'tension', 'shared'))],
    ...driftOfArmy(night.scenario, night.lookups, board, id),
  ];
}

function readBack(night: Night, board: Board, id: DelegationId): SessionState['war']['estimates'][string] {
  return Object.fromEntries(
    estimatedKeys(night.scenario, id).map(({ name, track, key }) => [
      name,
      round(board.tracks[track]?.[key] ?? 0, 4),
    ]),
  );
}
