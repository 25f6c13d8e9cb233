// Owns the line under each step of the night sequence: what the public could see of it, as the name of a text.
import type { NightStep } from '../../../shared/catalogue/index.ts';
import { assertNever } from '../../../shared/kernel/index.ts';
import type { Bulletin } from '../state.ts';
import { valueOf } from '../war/figures.ts';
import type { EventKind } from './news.ts';
import type { Night } from './night.ts';

type Line = Pick<Bulletin['steps'][number], 'note' | 'alarm'>;

/** `note` is a key of the step texts; `alarm` marks what a room should look at. */
export function stepNotes(night: Night, steps: readonly NightStep[]): Bulletin['steps'] {
  return steps.map((step) => ({ step, ...lineOf(night, step) }));
}

const calm = (note: string): Line => ({ note, alarm: false });
const alarm = (note: string): Line => ({ note, alarm: true });

function lineOf(night: Night, step: NightStep): Line {
  const told = (...events: readonly EventKind[]) => night.news.some(({ event }) => events.includes(event));
  switch (step) {
    case 'supply':
      return calm(told('aidAnnounced', 'aidWithheld') ? 'aidMoved' : 'supplyRoutine');
    case 'movement':
      return calm(
        night.posts.size > 0 ? 'monitorsPosted' : told('termsDay') ? 'lineMoved' : 'movementRoutine',
      );
    case 'politics':
      return calm(
        told(
          'sanctionsImposed',
          'sanctionsEased',
          'sanctionsThreatened',
          'guaranteeOffered',
          'electionsCalled',
        )
          ? 'measuresAnnounced'
          : 'politicsRoutine',
      );
    case 'influence':
      return told('influenceExposed') ? alarm('campaignExposed') : calm('influenceRoutine');
    case 'incidents':
      return incidentLine(night);
    case 'investigation':
      return calm(told('findingPublished') ? 'ruling' : told('findingInconclusive') ? 'noRuling' : 'noCase');
    case 'compliance':
      if (told('breachInTheOpen', 'buildUpFound')) return alarm('breachFound');
      return calm('nothingFound');
    case 'tension':
      return tensionLine(night);
    default:
      return assertNever(step, 'step');
  }
}

function incidentLine(night: Night): Line {
  const { day } = night.state;
  const tonight = [...night.incidents.values()].filter(
    (incident) => incident.day === day && !night.state.war.incidents[incident.id],
  );
  if (tonight.length === 0) return calm('noIncident');
  if (tonight.some(({ named }) => named !== null)) return alarm('authorNamed');
  return tonight.length === 1 ? calm('oneIncident') : alarm('severalIncidents');
}

function tensionLine(night: Night): Line {
  if (night.news.some(({ event }) => event === 'broken' || event === 'collapsed')) return alarm('truceOver');
  const before = valueOf(night.state.war, 'tension', 'shared');
  const after = valueOf(night.board, 'tension', 'shared');
  return after > before ? alarm('tensionRose') : calm('tensionEased');
}
