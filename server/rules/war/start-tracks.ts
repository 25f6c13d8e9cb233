// Owns the figures a war begins with, read from a scenario; knows no session.
import type { Scenario, Sector, Track } from '../../../shared/catalogue/index.ts';
import type { Tracks } from '../state.ts';

/** Every track at day 0: track id → scope key → value. */
export function startTracks(scenario: Scenario): Tracks {
  return Object.fromEntries(scenario.tracks.map((track) => [track.id, startOf(track, scenario.sectors)]));
}

function startOf(track: Track, sectors: readonly Sector[]): Readonly<Record<string, number>> {
  switch (track.scope) {
    case 'shared':
      return { shared: track.start };
    case 'sector':
      return Object.fromEntries(sectors.map(({ id, control }) => [id, control]));
    case 'sector-side':
      return Object.fromEntries(sectors.flatMap((sector) => sides(sector, track.id)));
    default:
      return track.start;
  }
}

function sides(sector: Sector, track: string): [string, number][] {
  const figures = track === 'pressure' ? sector.pressure : sector.fortification;
  return Object.entries(figures).map(([delegation, value]) => [`${sector.id}:${delegation}`, value]);
}
