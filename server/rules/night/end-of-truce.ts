// Owns the last question of a night: whether the truce is denounced or gives way, and the war that follows.
import { round } from '../../../shared/kernel/index.ts';
import { valueOf } from '../war/figures.ts';
import { type Break, resumeWar } from '../war/resume-war.ts';
import { collapseChance } from './friction.ts';
import { diceFor, type Night } from './night.ts';

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

function resume(night: Night, how: Break): void {
  const resumption = resumeWar(night.scenario, night.board, night.state.war.startAdvantage, how);
  night.facts.push({ type: 'warResumed', at: night.at, resumption });
}
