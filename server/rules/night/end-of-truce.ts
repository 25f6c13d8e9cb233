// Owns the last question of a night: whether the truce is denounced or gives way, and the war that follows.
import { round } from '../../../shared/kernel/index.ts';
import type { Resumption } from '../state.ts';
import { valueOf } from '../war/figures.ts';
import { type Break, resumeWar } from '../war/resume-war.ts';
import { collapseChance } from './friction.ts';
import { diceFor, move, type Night, type Push } from './night.ts';

/** Name under which the war's ground is told as a reason. */
const RESUMPTION = 'resumption';

/** Rule 8.37: a denunciation takes effect; failing that, the truce may collapse under tension. */
export function askWhetherItHolds(night: Night): void {
  const { at } = night;
  const [first] = night.denouncers;
  if (first) {
    // Two who attack in the same night meet half-way: chance decides whose attack came first.
    const deed = night.denouncers.length > 1 ? diceFor(night, 'first-attack').pick(night.denouncers) : first;
    night.facts.push({ type: 'truceBroke', at, how: 'denounced', by: deed.self, chance: 1, roll: 0 });
    const party = { delegation: deed.self };
    night.news.push({ event: 'broken', slots: { party, day: night.state.day }, focus: deed.sector });
    resume(night, { attacker: deed.self, sector: deed.sector });
    return;
  }
  const tension = valueOf(night.board, 'tension', 'shared');
  const trust = valueOf(night.board, 'trust', night.lookups.trustKey);
  const chance = round(collapseChance(night.scenario, tension, trust), 6);
  const roll = round(diceFor(night, 'collapse').next(), 6);
  if (roll >= chance) return;
  night.facts.push({ type: 'truceBroke', at, how: 'collapsed', by: null, chance, roll });
  night.news.push({ event: 'collapsed', slots: { day: night.state.day }, focus: null });
  resume(night, { attacker: null, sector: null });
}

/** Rule 8.50: the line moves as far as ninety days of war would move it: each sector by its share of the ground, over its weight. */
function moveLine(night: Night, { ground, bySector }: Resumption): void {
  if (ground !== 0) night.facts.push({ type: 'groundTaken', at: night.at, ground: round(ground, 3) });
  const pushes = night.lookups.line
    .filter(({ weight }) => weight > 0)
    .map(({ id, weight }): Push => ['control', id, (bySector[id] ?? 0) / weight]);
  move(night, RESUMPTION, pushes);
}

function resume(night: Night, how: Break): void {
  const resumption = resumeWar(night.scenario, night.board, night.state.war.startAdvantage, how);
  night.facts.push({ type: 'warResumed', at: night.at, resumption });
  moveLine(night, resumption);
}
