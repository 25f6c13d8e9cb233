// Owns the line under each step of the night sequence: what the public could see of it, in a few plain words.
import type { NightStep } from '../../../shared/catalogue/index.ts';
import { assertNever } from '../../../shared/kernel/index.ts';
import type { Bulletin } from '../state.ts';
import { valueOf } from '../war/figures.ts';
import { published } from '../war/published.ts';
import type { EventKind } from './news.ts';
import type { Night } from './night.ts';

type Line = Pick<Bulletin['steps'][number], 'note' | 'alarm'>;

/** `note` can be read as it stands and looked up for other languages; `alarm` marks what a room should look at. */
export function stepNotes(night: Night, steps: readonly NightStep[]): Bulletin['steps'] {
  return steps.map((step) => ({ step, ...lineOf(night, step) }));
}

const calm = (note: string): Line => ({ note, alarm: false });
const alarm = (note: string): Line => ({ note, alarm: true });

function lineOf(night: Night, step: NightStep): Line {
  const told = (...events: readonly EventKind[]) => night.news.some(({ event }) => events.includes(event));
  switch (step) {
    case 'supply':
      return calm(told('aidAnnounced', 'aidWithheld') ? 'aid changed' : 'stocks, aid, imports');
    case 'movement':
      return calm(
        night.posts.size > 0 ? 'monitors posted' : told('termsDay') ? 'the line moved' : 'rotation, works',
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
          ? 'measures announced'
          : 'at home and abroad',
      );
    case 'influence':
      return told('influenceExposed') ? alarm('a campaign exposed') : calm('campaigns, rebuttals');
    case 'incidents':
      return incidentLine(night);
    case 'investigation':
      return calm(
        told('findingPublished') ? 'a ruling' : told('findingInconclusive') ? 'no ruling' : 'no case decided',
      );
    case 'compliance':
      if (told('breachInTheOpen', 'buildUpFound')) return alarm('a breach found');
      return calm('nothing found');
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
  if (tonight.length === 0) return calm('none');
  if (tonight.some(({ named }) => named !== null)) return alarm('an author named');
  return tonight.length === 1 ? calm('one, no author known') : alarm('several, no author known');
}

function tensionLine(night: Night): Line {
  if (night.news.some(({ event }) => event === 'broken' || event === 'collapsed'))
    return alarm('the truce is over');
  const before = published(valueOf(night.state.war, 'tension', 'shared'));
  const after = published(valueOf(night.board, 'tension', 'shared'));
  return after > before ? alarm('rose') : calm('eased');
}
