// Owns what on the map can be pressed, in words and rectangles. It must not know how it is drawn.

import type { MapLayout } from './map-layout.ts';
import { sourceBox, spokenDate } from './paint/paint-map-face.ts';
import type { MapIncident, MapProps, ScreenRect, Twin } from './props.ts';
import type { StageContext } from './stage-context.ts';
import { phrase, type StageWords } from './stage-words.ts';

/** Side of a mark's twin, in CSS pixels. */
const SIDE = 36;

function square(at: { readonly x: number; readonly y: number }): ScreenRect {
  return { x: at.x - SIDE / 2, y: at.y - SIDE / 2, width: SIDE, height: SIDE };
}

/** Twins of the map's marks that lie on the stage, and of its words. */
export function mapTwins(props: MapProps, layout: MapLayout, context: StageContext): readonly Twin[] {
  const { words } = context;
  const seen = ({ at }: { at: { x: number; y: number } }): boolean =>
    at.x > 0 && at.y > 0 && at.x < context.width && at.y < context.height;
  const sectors = layout.numbers.filter(seen).flatMap((mark): Twin[] => {
    const sector = props.sectors.find(({ id }) => id === mark.id);
    if (!sector) return [];
    const label = phrase(words.sector, {
      ...sector,
      selected: '',
      pressure: sector.pressure ?? words.unknown,
      fortification: sector.fortification ?? words.unknown,
    });
    return [
      { id: `sector-${mark.id}`, label, rect: square(mark.at), intent: { type: 'sector', id: mark.id } },
    ];
  });
  const incidents = layout.incidents.filter(seen).flatMap((mark): Twin[] => {
    const incident = props.incidents.find(({ id }) => id === mark.id);
    if (!incident) return [];
    const label = incidentLabel(incident, props, words);
    return [
      { id: `incident-${mark.id}`, label, rect: square(mark.at), intent: { type: 'incident', id: mark.id } },
    ];
  });
  return [...sectors, ...incidents, ...supplyTwins(layout, words), ...sourceTwins(props, layout, context)];
}

function incidentLabel(incident: MapIncident, props: MapProps, words: StageWords): string {
  const { id, label, note, state, author } = incident;
  const named = author === null ? words.unknown : (props.seals[author]?.letters ?? author);
  if (state === 'open') return phrase(words.incidentOpen, { id, label, note });
  if (state === 'accident') return phrase(words.incidentAccident, { id, label, note });
  return phrase(words.incidentAttributed, { id, label, note, author: named });
}

function supplyTwins(layout: MapLayout, words: StageWords): readonly Twin[] {
  return layout.arrows.flatMap(({ supply, words: box }): Twin[] => {
    if (!box) return [];
    const { id, label, note, certain } = supply;
    const rect = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
    const said = phrase(certain ? words.supplyCertain : words.supplyUncertain, { label, note });
    return [{ id: `supply-${id}`, label: said, rect, intent: { type: 'supply', id } }];
  });
}

function sourceTwins(props: MapProps, layout: MapLayout, context: StageContext): readonly Twin[] {
  const box = sourceBox(layout, context);
  if (!box) return [];
  const rect = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
  const { mapInventedTwin, mapSourceTwin } = context.words;
  const label =
    props.geometry.projection.kind === 'plane'
      ? mapInventedTwin
      : phrase(mapSourceTwin, { date: spokenDate(props.geometry.asOf, context.words) });
  return [{ id: 'map-source', label, rect, intent: { type: 'map-source' } }];
}
