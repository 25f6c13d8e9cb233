// Owns the numbers of tonight's incidents: dealt by chance at dawn, so that no number and no order tells what was intended.
import { createRandom, deriveSeed } from '../../../shared/kernel/index.ts';
import type { NightFact, OrderFact } from '../facts.ts';
import type { Incident } from '../state.ts';
import type { Night } from './night.ts';

type Told = NightFact | OrderFact;

/** Rule 8.16: what was ordered happens before what was not; the record shows both in the order of numbers drawn at dawn. */
export function numberIncidents(night: Night): void {
  const tonight = [...night.incidents.keys()].filter((id) => !Object.hasOwn(night.state.war.incidents, id));
  if (tonight.length < 2) return;
  const { seed, day } = night.state;
  const dealt = createRandom(deriveSeed(seed, 'numbers', day)).shuffle(tonight);
  const names = new Map(tonight.map((id, index) => [id, dealt[index] ?? id]));
  const about = night.facts.map((fact) => {
    const id = names.get(incidentOf(fact) ?? '');
    return id === undefined ? null : { id, fact: renamed(fact, id) };
  });
  const kept = night.facts.filter((_, index) => about[index] === null);
  const moved = tonight.flatMap((id) => about.flatMap((one) => (one?.id === id ? [one.fact] : [])));
  night.facts.splice(0, night.facts.length, ...kept, ...moved);
  renameRecord(night, names);
}

function incidentOf(fact: Told): string | null {
  if (fact.type === 'incidentOccurred') return fact.incident.id;
  return fact.type === 'incidentNamed' || fact.type === 'incidentDropped' ? fact.incident : null;
}

function renamed(fact: Told, id: string): Told {
  if (fact.type === 'incidentOccurred') return { ...fact, incident: { ...fact.incident, id } };
  if (fact.type === 'incidentNamed' || fact.type === 'incidentDropped') return { ...fact, incident: id };
  return fact;
}

function renameRecord(night: Night, names: ReadonlyMap<string, string>): void {
  const incidents = new Map<string, Incident>();
  for (const [id, incident] of night.incidents) {
    const name = names.get(id) ?? id;
    incidents.set(name, { ...incident, id: name });
  }
  night.incidents.clear();
  const inOrder = [...incidents].sort(([a], [b]) => numberOf(a) - numberOf(b));
  for (const [id, incident] of inOrder) night.incidents.set(id, incident);
  const news = night.news.map((one) => ({ ...one, focus: names.get(one.focus ?? '') ?? one.focus }));
  night.news.splice(0, night.news.length, ...news);
}

/** 12 of `I-12`. */
export const numberOf = (id: string): number => Number(id.slice(2));
