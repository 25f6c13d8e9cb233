// Owns tonight's monitoring coverage: what the text gives, before and after tonight's additions; knows no order.
import { clamp } from '../../../shared/kernel/index.ts';
import { valueOf } from '../war/figures.ts';
import { baseCoverage } from '../war/monitoring.ts';
import { move, type Night } from './night.ts';

/** Rule 8.12: yesterday's additions are gone; tonight's orders add to what the text in force gives. */
export function resetCoverage(night: Night): void {
  const base = baseCoverage(night.scenario, night.state);
  move(night, 'movement', [['coverage', 'shared', base - valueOf(night.board, 'coverage', 'shared')]]);
}

/** Never above the scenario's ceiling. */
export function capCoverage(night: Night): void {
  const added = valueOf(night.board, 'coverage', 'shared');
  const capped = clamp(added, 0, night.scenario.parameters.monitoring.max);
  move(night, 'movement', [['coverage', 'shared', capped - added]]);
}
