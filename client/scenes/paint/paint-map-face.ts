// Owns drawing everything on the map that keeps its size whatever the zoom: front, posts, supply, words, legend. It
// must not know how places were found.

import type { Box } from '../geometry/point.ts';
import type { MapLayout, MapScreen } from '../map-layout.ts';
import type { CalloutText } from '../map-words.ts';
import type { Insets, MapProps } from '../props.ts';
import { phrase, type StageWords } from '../stage-words.ts';
import { type Brush, saved, writeText } from './brush.ts';
import { paintFormerLine, paintFront } from './paint-front.ts';
import {
  paintCallout,
  paintDusk,
  paintLegend,
  paintRegionName,
  paintTownName,
  paintTownRing,
} from './paint-labels.ts';
import { paintMonitors } from './paint-monitors.ts';
import { paintSupply } from './paint-supply.ts';

export type MapFace = {
  readonly words: StageWords;
  readonly texts: readonly CalloutText[];
  readonly focused: string | null;
};

/** Draws the face of the map over a cleared layer. */
export function paintMapFace(
  brush: Brush,
  props: MapProps,
  layout: MapLayout,
  screen: MapScreen,
  face: MapFace,
): void {
  const { view } = screen;
  paintDusk(brush, view.width, view.height);
  for (const { text, kind, box } of layout.regions) paintRegionName(brush, text, kind, box);
  const mission = props.mission === null ? undefined : props.seals[props.mission];
  paintMonitors(brush, layout.posts, props.monitors.state, {
    hue: mission?.hue ?? brush.theme['ink-2'],
    dim: mission?.hueDim ?? brush.theme['ground-3'],
  });
  for (const town of layout.towns) paintTownRing(brush, town);
  paintFormerLine(brush, layout.former);
  paintFront(brush, layout.stretches, props.sectors.find(({ selected }) => selected)?.id ?? null);
  paintSupply(brush, layout.arrows);
  const towns = new Map(layout.towns.map((town) => [town.name, town]));
  for (const { id, box, side } of layout.names) {
    const town = towns.get(id);
    if (town) paintTownName(brush, town, box, side);
  }
  paintCallouts(brush, layout, face.texts);
  if (face.focused) paintFocus(brush, layout, face.focused);
  if (!layout.compact) paintFoot(brush, props, screen, face.words);
}

function paintCallouts(brush: Brush, layout: MapLayout, texts: readonly CalloutText[]): void {
  const marks = new Map([...layout.numbers, ...layout.incidents].map((mark) => [mark.id, mark]));
  const words = new Map(texts.map((text) => [text.id, text]));
  for (const { id, at, box, align } of layout.callouts) {
    const [mark, text] = [marks.get(id), words.get(id)];
    if (!mark || !text) continue;
    const long = Math.hypot(at.x - mark.at.x, at.y - mark.at.y) || 1;
    const from = {
      x: mark.at.x + ((at.x - mark.at.x) / long) * (mark.radius + 2),
      y: mark.at.y + ((at.y - mark.at.y) / long) * (mark.radius + 2),
    };
    paintCallout(brush, { from, to: at, box, align, title: text.title, note: text.note });
  }
}

/** A ring of ink round what is in focus. */
function paintFocus({ ctx, theme }: Brush, layout: MapLayout, id: string): void {
  const mark = [...layout.numbers, ...layout.incidents].find((one) => one.id === id);
  if (!mark) return;
  saved(ctx, () => {
    ctx.beginPath();
    ctx.arc(mark.at.x, mark.at.y, mark.radius + 7, 0, Math.PI * 2);
    ctx.lineWidth = 2;
    ctx.strokeStyle = theme['ink-1'];
    ctx.stroke();
  });
}

/** Legend, and below it what the map says about itself. */
function paintFoot(brush: Brush, props: MapProps, { view, insets }: MapScreen, words: StageWords): void {
  const occupier = props.occupier === null ? null : (props.seals[props.occupier] ?? null);
  const y = view.height - insets.bottom;
  const line = {
    occupied: props.geometry.held ?? words.legendOccupied,
    line: words.legendLine,
    open: words.legendOpen,
    monitors: words.legendMonitors,
  };
  const x = insets.left + 16;
  paintLegend(brush, line, { x, y: y - 36, width: view.width - insets.right - x - 12 }, occupier);
  writeText(brush, sourceText(props, words), x, y - 11, sourceStyle(brush));
}

const sourceStyle = ({ theme }: Brush) =>
  ({ face: 'face-label', size: 12, weight: 430, colour: theme['ink-3'], halo: theme['map-sea'] }) as const;

function sourceText(props: MapProps, words: StageWords): string {
  if (props.geometry.projection.kind === 'plane') return words.mapInvented;
  return phrase(words.mapSource, { date: spokenDate(props.geometry.asOf, words) });
}

/** A date of the map file, as it is written in the language of the words. */
export function spokenDate(iso: string, words: StageWords): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(words.locale, style).format(new Date(iso));
}

/** Where the map's statement about itself stands; null on small stages, where it is not written. */
export function sourceBox(
  layout: Pick<MapLayout, 'compact'>,
  stage: { readonly width: number; readonly height: number; readonly insets: Insets },
): Box | null {
  if (layout.compact) return null;
  const bottom = stage.height - stage.insets.bottom;
  const left = stage.insets.left + 10;
  return { left, top: bottom - 26, right: Math.min(left + 330, stage.width), bottom: bottom - 4 };
}
