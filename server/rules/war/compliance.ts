// Owns how the compliance of both sides is read from tension; knows no machine.
import type { Parameters } from '../../../shared/catalogue/index.ts';
import { assertNever } from '../../../shared/kernel/index.ts';
import type { Compliance } from '../../../shared/views/index.ts';
import { published } from './published.ts';

/**
 * Rules 7.9 and 8.36: one step a night, by published tension. Worse when tension (0 to 100) reaches a threshold, better only when it has fallen
 * `hysteresis` points below it, so that it does not flicker. A broken truce stays broken.
 */
export function complianceAfter(
  current: Compliance,
  trueTension: number,
  { strainedAt, suspendedAt, hysteresis }: Parameters['compliance'],
): Compliance {
  const tension = published(trueTension);
  switch (current) {
    case 'holding':
      return tension >= strainedAt ? 'strained' : 'holding';
    case 'strained':
      if (tension >= suspendedAt) return 'suspended';
      return tension < strainedAt - hysteresis ? 'holding' : 'strained';
    case 'suspended':
      return tension < suspendedAt - hysteresis ? 'strained' : 'suspended';
    case 'broken':
      return 'broken';
    default:
      return assertNever(current, 'compliance');
  }
}
