// The war that followed a broken truce, in a sentence; knows no formula.
import type { DebriefWar } from '../../../shared/views/index.ts';
import { delegationName, sectorName } from '../../texts/names.ts';
import { figure } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';

/** Who attacked where, if anybody did, what ground ninety days move and what the war pays each side. */
export function warInWords({ attacker, sector, ground, pays }: DebriefWar): string {
  const worth = Object.entries(pays)
    .map(([id, points]) => t('debrief.warPays', { who: delegationName(id), points: figure(points, 1) }))
    .join(', ');
  const slots = { ground: figure(Math.abs(ground), 1), worth };
  return attacker === null || sector === null
    ? t('debrief.warResumed', slots)
    : t('debrief.warBegun', { ...slots, who: delegationName(attacker), sector: sectorName(sector) });
}
