// Owns a night of the truce from dusk to dawn: the one sequence in which everything sealed resolves, the same for everyone.
import { NIGHT_STEPS, type NightStep, type Scenario } from '../../../shared/catalogue/index.ts';
import type { Fact } from '../facts.ts';
import type { SessionState } from '../state.ts';
import { injectNews } from '../topics/facilitation/inject-news.ts';
import { publishBulletin } from './bulletin.ts';
import { capCoverage, resetCoverage } from './coverage-tonight.ts';
import { discover, findNeglect } from './discovery.ts';
import { driftOfAll, driftOfArmies } from './drift.ts';
import { closeNight, fallDusk } from './dusk-and-dawn.ts';
import { askWhetherItHolds } from './end-of-truce.ts';
import { rub } from './friction.ts';
import { dropOldCases, panelSits } from './investigate.ts';
import type { Night } from './night.ts';
import { numberIncidents } from './number-incidents.ts';
import { reportPrivately } from './own-services.ts';
import { reviseEstimates } from './revise-estimates.ts';
import { runDeed } from './run-deed.ts';
import { produce } from './supply.ts';
import { talksNews } from './talks-news.ts';
import { truceNews } from './truce-news.ts';

export { resolveTermsNight } from './resolve-terms-night.ts';

/** What a step does of itself before and after tonight's orders of that step. */
const rites: Partial<Record<NightStep, { before?: (night: Night) => void; after?: (night: Night) => void }>> =
  {
    supply: { after: produce },
    movement: { before: resetCoverage, after: capCoverage },
    investigation: {
      after: (night) => {
        panelSits(night);
        dropOldCases(night);
      },
    },
    compliance: {
      before: (night) => {
        discover(night);
        findNeglect(night);
      },
    },
    tension: { before: rub, after: askWhetherItHolds },
  };

/** Rules 8.11 to 8.45: everything one night makes true. Pure: the same state gives the same facts. */
export function resolveNight(scenario: Scenario, state: SessionState, at: number): readonly Fact[] {
  const night = fallDusk(scenario, state, at);
  for (const step of NIGHT_STEPS) runStep(night, step);
  driftOfAll(night);
  driftOfArmies(night);
  reviseEstimates(night, true);
  numberIncidents(night);
  reportPrivately(night);
  night.news.push(...talksNews(state), ...injectNews(night), ...truceNews(night));
  closeNight(night, () => publishBulletin(night, NIGHT_STEPS));
  return night.facts;
}

function runStep(night: Night, step: NightStep): void {
  rites[step]?.before?.(night);
  for (const deed of night.deeds) if (deed.order.step === step) runDeed(night, deed);
  rites[step]?.after?.(night);
}
