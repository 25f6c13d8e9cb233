// Owns accidents along the line, what they do to trust, support and tension, and the chance that a truce gives way.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { clamp } from '../../../shared/kernel/index.ts';
import { valueOf } from '../war/figures.ts';
import { published } from '../war/published.ts';
import { openNews } from './appearance.ts';
import { occur } from './incidents.ts';
import { diceFor, move, type Night, type Push } from './night.ts';

const STEP = 'tension';

/** Mean number of accidents in a night (rule 8.33); tension 0 to 100, coverage 0 to 0.95, calm 0 to 20 points. */
export function accidentRate(scenario: Scenario, tension: number, coverage: number, calm: number): number {
  const f = scenario.parameters.friction;
  const soothed = 1 - f.calmCut * (1 - Math.exp(-calm / f.calmScale));
  return f.rate * (f.base + f.perTension * tension) * (1 - f.monitorCut * coverage) * soothed;
}

/** Chance that the truce collapses tonight (rule 8.37), 0 to 1; tension and trust 0 to 100. */
export function collapseChance(scenario: Scenario, tension: number, trust: number): number {
  const { base, k, above, over, power, trustAt } = scenario.parameters.collapse;
  const strain = (Math.max(0, tension - above) / over) ** power;
  return clamp(base + k * strain * (trustAt - trust / 100), 0, 1);
}

/** Rules 8.33 to 8.35: accidents, then trust, then support at home, and the tension that is left by morning. */
export function rub(night: Night): void {
  const { friction } = night.scenario.parameters;
  const figure = (track: string) => valueOf(night.board, track, 'shared');
  const rate = accidentRate(night.scenario, figure('tension'), figure('coverage'), figure('calm'));
  const sectors = accidentSectors(night, diceFor(night, 'accidents').poisson(rate));
  for (const sector of sectors) happen(night, sector);
  const accidents = sectors.length;
  if (accidents > 0) night.clash = true;
  move(night, STEP, [
    ['tension', 'shared', accidents * friction.tensionPerAccident],
    ['trust', night.lookups.trustKey, trustPush(night, accidents)],
  ]);
  move(night, STEP, [['tension', 'shared', figure('tension') * (friction.decay - 1)]]);
  const support = supportPush(night.scenario, figure('tension'));
  move(
    night,
    STEP,
    night.lookups.belligerents.map((id): Push => ['support', id, support]),
  );
}

/** Rules 7.9 and 8.35: by the tension that the morning will publish, `left` after the night's decay, so that it tells no more. */
export function supportPush({ parameters: { friction } }: Scenario, left: number): number {
  const drops = published(left) > friction.supportDropAbove * friction.decay;
  return drops ? friction.supportDrop : friction.supportRise;
}

/** Where tonight's accidents are: those that the scenario has happen tonight, and the drawn ones anywhere on the line. */
function accidentSectors(night: Night, drawn: number): string[] {
  const certain = night.scenario.parameters.friction.certain ?? [];
  return [
    ...certain.filter(({ day }) => day === night.state.day).map(({ sector }) => sector),
    ...Array.from(
      { length: drawn },
      (_, index) => diceFor(night, 'accident', String(index)).pick(night.lookups.line).id,
    ),
  ];
}

function happen(night: Night, sector: string): void {
  const incident = occur(night, { kind: 'accident', sector, author: null, blames: null, odds: null });
  night.news.push(openNews(night, incident));
}

/** Rule 8.34: a night without any clash builds trust; else each accident may cost some. */
function trustPush(night: Night, accidents: number): number {
  const { cleanTrust, otherTrust, clashTrust, clashChance } = night.scenario.parameters.friction;
  if (!night.clash) return cleanTrust;
  return otherTrust + clashTrust * diceFor(night, 'clashes').binomial(accidents, clashChance);
}
