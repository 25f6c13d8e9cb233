// Owns what the front page says of the truce itself: strain, suspension, monitors at work, a quiet day.

import { hasInjectedIncident } from '../topics/facilitation/inject-news.ts';
import { complianceAfter } from '../war/compliance.ts';
import { valueOf } from '../war/figures.ts';
import { monitoringAfter } from '../war/monitoring.ts';
import { coverageShown } from './incidents.ts';
import type { News } from './news.ts';
import type { Night } from './night.ts';

/** Observers a fully covered line would need: a figure for the page, without weight in any formula. */
const FULL_MISSION = 400;

/** Rules 8.36 and 3.10, as the world will read them in the morning. */
export function truceNews(night: Night): readonly News[] {
  return [...complianceNews(night), ...missionNews(night), ...quietNews(night)];
}

function complianceNews(night: Night): readonly News[] {
  const { state, scenario, board } = night;
  const before = state.regions.compliance;
  const after = complianceAfter(before, valueOf(board, 'tension', 'shared'), scenario.parameters.compliance);
  const { day } = state;
  if (after === 'strained' && before === 'holding')
    return [{ event: 'truceStrained', slots: { day }, focus: null }];
  if (after !== 'suspended' || before === 'suspended') return [];
  const lastBlamed = state.findings.findLast(({ against }) => night.lookups.belligerents.includes(against));
  const party = { delegation: lastBlamed?.against ?? night.lookups.first };
  // Only the second wording says nothing of whose doing it is.
  const neutral = lastBlamed ? {} : { variant: 1 };
  return [{ event: 'truceSuspended', slots: { party, day }, focus: null, ...neutral }];
}

function missionNews(night: Night): readonly News[] {
  const { state, scenario } = night;
  const tomorrow = { ...state, day: state.day + 1 };
  if (state.regions.monitoring !== 'deploying' || monitoringAfter(scenario, tomorrow) !== 'operational')
    return [];
  const coverage = coverageShown(night);
  const count = Math.round((FULL_MISSION * coverage) / 100);
  return [{ event: 'missionDeployed', slots: { count, coverage }, focus: null }];
}

function quietNews(night: Night): readonly News[] {
  const { day } = night.state;
  const happened = [...night.incidents.values()].some(
    (incident) => incident.day === day && !night.state.war.incidents[incident.id],
  );
  return happened || hasInjectedIncident(night) ? [] : [{ event: 'quietDay', slots: { day }, focus: null }];
}
