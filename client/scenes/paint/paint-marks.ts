// Owns drawing the map's small marks: a sector's number, an incident, the mission's mast. It must not know places.

import type { Seal } from '../props.ts';
import { type Brush, saved, writeText } from './brush.ts';
import { paintSeal } from './paint-seal.ts';

/** A sector's square with its number; reversed while selected; dashed for a sector off the line. */
export function paintSectorMark(
  brush: Brush,
  mark: {
    readonly number: number;
    readonly selected: boolean;
    readonly hovered: boolean;
    readonly offLine: boolean;
  },
  centre: number,
): void {
  const { ctx, theme } = brush;
  const half = 9.5;
  saved(ctx, () => {
    ctx.beginPath();
    ctx.roundRect(centre - half, centre - half, half * 2, half * 2, 2);
    ctx.lineWidth = 5;
    ctx.strokeStyle = theme['map-sea'];
    ctx.globalAlpha = 0.75;
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.fillStyle = mark.selected ? theme['ink-1'] : mark.hovered ? theme['ground-3'] : theme['ground-1'];
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = theme['ink-1'];
    if (mark.offLine) ctx.setLineDash([3, 2]);
    ctx.stroke();
  });
  writeText(brush, String(mark.number), centre, centre + 5, {
    face: 'face-label',
    size: 14,
    weight: 700,
    colour: mark.selected ? theme['ground-1'] : theme['ink-1'],
    align: 'center',
  });
}

export type IncidentForm =
  | { readonly form: 'open' }
  | { readonly form: 'accident' }
  | { readonly form: 'attributed'; readonly seal: Seal | null };

/** An incident: `?` in the signal until somebody is named, the author's seal then, a bar for an accident. */
export function paintIncidentMark(
  brush: Brush,
  incident: IncidentForm,
  centre: number,
  hovered: boolean,
): void {
  const { ctx, theme } = brush;
  const open = incident.form === 'open';
  const radius = open ? 9.5 : incident.form === 'accident' ? 7.5 : 11.5;
  saved(ctx, () => {
    ctx.beginPath();
    ctx.arc(centre, centre, radius, 0, Math.PI * 2);
    ctx.globalAlpha = 0.75;
    ctx.lineWidth = 6;
    ctx.strokeStyle = theme['map-sea'];
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.fillStyle = hovered ? theme['ground-3'] : theme['ground-0'];
    ctx.fill();
    ctx.lineWidth = open ? 2 : 1.3;
    ctx.strokeStyle = open ? theme.signal : incident.form === 'accident' ? theme['ink-2'] : theme['line-3'];
    ctx.stroke();
  });
  if (incident.form === 'attributed' && incident.seal) {
    paintSeal(brush, incident.seal, { x: centre, y: centre, radius: 6.5, form: 'filled', on: 'ground' });
  } else if (incident.form === 'accident') {
    ctx.fillStyle = theme['ink-2'];
    ctx.fillRect(centre - 3.5, centre - 0.8, 7, 1.6);
  } else {
    writeText(brush, '?', centre, centre + 5, {
      face: 'face-label',
      size: 14,
      weight: 740,
      colour: open ? theme.signal : theme['ink-2'],
      align: 'center',
    });
  }
}

/** The halo of an open incident, drawn apart so that it can breathe. */
export function paintHalo({ ctx, theme }: Brush, centre: number, radius: number): void {
  saved(ctx, () => {
    ctx.beginPath();
    ctx.arc(centre, centre, radius, 0, Math.PI * 2);
    ctx.globalAlpha = 0.22;
    ctx.fillStyle = theme.signal;
    ctx.fill();
    ctx.globalAlpha = 0.6;
    ctx.lineWidth = 1.2;
    ctx.strokeStyle = theme.signal;
    ctx.stroke();
  });
}

/** The mission's mast: what watches the line. */
export function paintMast({ ctx }: Brush, x: number, y: number, colour: string): void {
  saved(ctx, () => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.6;
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.beginPath();
    ctx.moveTo(x, y + 6);
    ctx.lineTo(x, y - 6);
    ctx.moveTo(x - 3.6, y - 2.6);
    ctx.lineTo(x, y - 6.2);
    ctx.lineTo(x + 3.6, y - 2.6);
    ctx.moveTo(x - 3.6, y + 6);
    ctx.lineTo(x + 3.6, y + 6);
    ctx.stroke();
  });
}
