// Owns the one stage of the page: started when first shown, kept when its place goes away, moved when it gets another.
import { computed, effect, signal } from '@preact/signals';
import { mapFile } from '../net/http.ts';
import type { MapGeometry } from '../scenes/geometry/map-geometry.ts';
import type { StageIntent } from '../scenes/props.ts';
import type { Stage } from '../scenes/stage.ts';
import { readStageTheme } from '../scenes/theme.ts';
import { scenario, told, view } from '../store/session.ts';
import { renderer, selectedClause, selectedIncident, selectedSector, stillness, theme } from '../store/ui.ts';
import { unread } from '../store/unread.ts';
import { mapProps } from './map-props.ts';
import { stageSeals } from './stage-seals.ts';
import { tableProps } from './table-props.ts';

export interface StageHome {
  /** The element that holds the drawing; put it where the stage is wanted. */
  readonly element: HTMLElement;
  readonly stage: Stage;
}

let home: Promise<StageHome> | null = null;

/**
 * Puts the stage into a place on the page. Its code is loaded on the first call, and it is started where it will stand,
 * because tokens and size can only be read there. Rejects when the code cannot be loaded; a later call tries again.
 */
export async function stageIn(place: Element, onIntent: (intent: StageIntent) => void): Promise<StageHome> {
  home ??= startStage(place, onIntent).catch((error: unknown) => {
    home = null;
    throw error;
  });
  const found = await home;
  if (found.element.parentElement !== place && place.isConnected) {
    place.append(found.element);
    found.stage.resize();
  }
  return found;
}

/** Ends the night that is being played, if one is. */
export async function skipNight(): Promise<void> {
  const found = await home;
  found?.stage.skipNight();
}

async function startStage(place: Element, onIntent: (intent: StageIntent) => void): Promise<StageHome> {
  const { createStage } = await import('../scenes/stage.ts');
  const element = document.createElement('div');
  element.className = 'stage-home';
  place.append(element);
  const stage = createStage(element, {
    renderer: renderer.peek(),
    reducedMotion: stillness.peek(),
    theme: readStageTheme(document.documentElement),
    onIntent,
    // The page has its own button for it, which the keyboard reaches too.
    words: { skipHint: '' },
  });
  feed(stage);
  return { element, stage };
}

/** Tells the stage everything it shows, from now on, whenever it changes. */
function feed(stage: Stage): void {
  const page = document.documentElement;
  const arrivals = makeArrivals();
  effect(() => {
    if (theme.value) stage.setTheme(readStageTheme(page));
  });
  effect(() => stage.setReducedMotion(stillness.value));
  effect(() => {
    stage.focus(selectedIncident.value ?? selectedSector.value ?? selectedClause.value);
  });
  effect(() => {
    const shown = shownNow.value;
    if (!shown) return;
    stage.setTable(
      tableProps({
        ...shown,
        seals: stageSeals(page, shown.scenario.delegations),
        selectedClause: selectedClause.value,
        unread: unread.value,
        arrived: arrivals(shown.view.session.id, Object.keys(shown.view.proposals)),
      }),
    );
  });
  feedMap(stage);
}

/** View and scenario together; read anew when the theme changes, since seals carry its colours. */
const shownNow = computed(() => {
  const [now, known] = [view.value, scenario.value];
  return now && known && theme.value ? { view: now, scenario: known, theme: theme.value } : null;
});

/** The map is everybody's: also of who leads or watches, and has no table of its own. */
const mapNow = computed(() => {
  const [now, known] = [told.value, scenario.value];
  return now && known && theme.value ? { view: now, scenario: known } : null;
});

function feedMap(stage: Stage): void {
  const geometry = signal<MapGeometry | null>(null);
  const file = computed(() => scenario.value?.map ?? null);
  effect(() => {
    const name = file.value;
    if (name === null) return;
    void mapFile<MapGeometry>(name).then((answer) => {
      if (answer.ok && file.peek() === name) geometry.value = answer.value;
    });
  });
  effect(() => {
    const shown = mapNow.value;
    if (!shown || !geometry.value) return;
    const { delegations } = shown.scenario;
    stage.setMap(
      mapProps({
        ...shown,
        geometry: geometry.value,
        seals: stageSeals(document.documentElement, delegations),
        selectedSector: selectedSector.value,
      }),
    );
  });
}

/** What has come since the page first saw this session: nothing flies merely because the page was loaded. */
function makeArrivals(): (session: string, ids: readonly string[]) => ReadonlySet<string> {
  let seenIn: string | null = null;
  let first: ReadonlySet<string> = new Set();
  return (session, ids) => {
    if (session !== seenIn) {
      seenIn = session;
      first = new Set(ids);
    }
    return new Set(ids.filter((id) => !first.has(id)));
  };
}
