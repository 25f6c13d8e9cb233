// The public room as a seat sees it: session, clock, truce, seats, published figures. Names no secret track.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type {
  ClockSlice,
  FiguresSlice,
  PublicDay,
  SessionSlice,
  TruceSlice,
} from '../../../shared/views/index.ts';
import type { Dawn, SessionState, Tracks } from '../state.ts';
import { published, publishedEach, publishedShare } from '../war/published.ts';

export function sessionSlice(state: SessionState): SessionSlice {
  return {
    id: state.id,
    code: state.code,
    scenario: state.scenario,
    kind: state.kind,
    phase: state.regions.phase,
    ending: state.ending,
    termsDays: state.termsDays,
    settings: state.settings,
  };
}

export function clockSlice(scenario: Scenario, state: SessionState): ClockSlice {
  const { phase, stage, paused } = state.regions;
  return {
    day: state.day,
    days: phase === 'terms' ? state.termsDays : scenario.days,
    stage,
    paused,
    settings: state.clock,
    dueAt: paused ? null : (state.timer?.dueAt ?? null),
    inGrace: state.inGrace,
    addedSeconds: state.addedSeconds,
    pausedFor: state.pausedFor,
  };
}

export function truceSlice({ regions }: SessionState): TruceSlice {
  return { compliance: regions.compliance, monitoring: regions.monitoring, extension: regions.extension };
}

/** Rule 7.9: the figures everybody reads in the morning; their tracks are public in every scenario. */
function publicDay(day: number, tracks: Tracks): PublicDay {
  const shared = (track: string) => tracks[track]?.shared ?? 0;
  const each = (track: string) => publishedEach(tracks[track] ?? {});
  return {
    day,
    tension: published(shared('tension')),
    coverage: publishedShare(shared('coverage')),
    sanctions: published(shared('sanctions')),
    aid: publishedShare(shared('aid')),
    force: published(shared('force')),
    trust: each('trust'),
    opinion: each('opinion'),
    credibility: each('credibility'),
    goodwill: each('goodwill'),
  };
}

const pastDays = new WeakMap<Dawn, PublicDay>();

/** A dawn never changes, so its figures are made once. */
function pastDay(dawn: Dawn): PublicDay {
  const made = pastDays.get(dawn) ?? publicDay(dawn.day, dawn.tracks);
  pastDays.set(dawn, made);
  return made;
}

export function figuresSlice(state: SessionState): FiguresSlice {
  return {
    lineMoved: state.war.lineMoved,
    today: publicDay(state.day, state.war.tracks),
    past: state.dawns.map(pastDay),
  };
}
