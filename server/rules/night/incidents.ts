// Owns how an incident enters the record and how somebody comes to be named for it, rightly or not; rolls no outcome.
import { round } from '../../../shared/kernel/index.ts';
import type { DelegationId, OptionId, SectorId } from '../../../shared/views/index.ts';
import type { FactOf } from '../facts.ts';
import type { Incident, IncidentKind } from '../state.ts';
import { valueOf } from '../war/figures.ts';
import { rivalOf } from '../war/lookups.ts';
import { diceFor, type Night, setMark } from './night.ts';
import { panelWrongChance, wrongChance } from './wrong-chance.ts';

/** The truth about an incident that has just happened; everything else about it is drawn. */
export interface Occurrence {
  readonly kind: IncidentKind;
  readonly sector: SectorId;
  readonly author: DelegationId | null;
  readonly blames: DelegationId | null;
  readonly odds: Readonly<Record<string, number>> | null;
}

/** Rule 8.16: enters an incident as an open one, with both sides' claims and what the mission verified. */
export function occur(night: Night, what: Occurrence): Incident {
  const id = `I-${night.incidents.size + 1}`;
  const incident: Incident = {
    id,
    day: night.state.day,
    ...what,
    state: 'open',
    named: null,
    namedOn: null,
    ...countsOf(night, id),
  };
  night.incidents.set(id, incident);
  night.facts.push({ type: 'incidentOccurred', at: night.at, incident });
  return incident;
}

/**
 * Rule 8.19: each side lays the event at the other's door: claim = 1 + over + extra, whole, both drawn; the mission verifies
 * it with chance M. Claims are drawn alike for every incident, so that they tell nobody who began.
 */
function countsOf(night: Night, id: string): Pick<Incident, 'claims' | 'verified'> {
  const dice = diceFor(night, 'claims', id);
  const { over, extra } = night.scenario.parameters.counts;
  const between = ([low, high]: readonly [number, number]) => low + (high - low) * dice.next();
  const claims = night.lookups.belligerents.map((side) => [
    side,
    Math.round(1 + between(over) + between(extra)),
  ]);
  const verified = dice.chance(valueOf(night.board, 'coverage', 'shared')) ? 1 : 0;
  return { claims: Object.fromEntries(claims), verified };
}

/** Rule 8.18: names a side in public for an incident. `options` are those in force that it is thereby held to have breached. */
export function nameFor(
  night: Night,
  incident: Incident,
  named: DelegationId,
  how: FactOf<'incidentNamed'>['how'],
  options: readonly OptionId[],
): void {
  const wrong = named !== incident.author;
  const sure = round(1 - errorOf(night, how), 2);
  const finding = { how, sure };
  night.incidents.set(incident.id, {
    ...incident,
    state: 'attributed',
    named,
    namedOn: night.state.day,
    finding,
  });
  night.blamed.add(named);
  night.facts.push({
    type: 'incidentNamed',
    at: night.at,
    incident: incident.id,
    named,
    wrong,
    how,
    sure,
    options,
  });
}

/**
 * Rule 8.25: chance, 0 to 1, that such a naming is wrong, from published figures alone: what a ruling of tonight risks, by the
 * panel of the text in force where it is the panel's.
 */
function errorOf(night: Night, how: FactOf<'incidentNamed'>['how']): number {
  const { scenario, state } = night;
  const coverage = coverageShown(night) / 100;
  return how === 'panel'
    ? panelWrongChance(scenario, state.treaty.inForce, coverage)
    : wrongChance(scenario, coverage);
}

/** Rule 8.22: whoever is named by a ruling carries it for namedDays; the other side holds the finding as long. */
export function markNamed(night: Night, named: DelegationId): void {
  const days = night.scenario.parameters.resumption.namedDays;
  setMark(night, { mark: 'named', of: named, value: 1, days });
  const holder = rivalOf(night.lookups, named);
  if (holder !== null) setMark(night, { mark: 'finding', of: holder, value: 1, days });
}

/** Closes an incident without an author. */
export function dropIncident(night: Night, incident: Incident): void {
  night.incidents.set(incident.id, { ...incident, state: 'unresolved' });
  night.facts.push({ type: 'incidentDropped', at: night.at, incident: incident.id });
}

/** Coverage as the front page prints it, whole per cent. */
export function coverageShown(night: Night): number {
  return round(valueOf(night.board, 'coverage', 'shared') * 100, 0);
}
