// Owns drawing the night's sequence: steps resolved one by one, and tension moving. It must not know time: it is
// handed a progress.

import { clamp } from '../geometry/point.ts';
import type { NightProps, NightStep } from '../props.ts';
import { phrase, type StageWords } from '../stage-words.ts';
import type { StageColour, StageTheme } from '../theme.ts';
import { type Brush, fitText, saved, type TextStyle, wrapText, writeText } from './brush.ts';

export type NightFace = {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly words: StageWords;
  /** Steps done, with the share of the one under way: 0 to the number of steps, then one more for tension. */
  readonly progress: number;
  readonly playing: boolean;
};

/** Width of the column of steps on large stages, in CSS pixels. */
export const NIGHT_COLUMN = 330;

/** The heat of a tension of 0 to 100. */
function heat(theme: StageTheme, tension: number): string {
  const ramp: readonly StageColour[] = ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4'];
  return theme[ramp[clamp(Math.floor(tension / 20), 0, 4)] ?? 'heat-0'];
}

/** Tension at a progress: it moves in the last share, after every step is done. */
export function tensionAt({ steps, tensionFrom, tensionTo }: NightProps, progress: number): number {
  const share = clamp(progress - steps.length, 0, 1);
  return tensionFrom + (tensionTo - tensionFrom) * share * share * (3 - 2 * share);
}

/** Draws the sequence over a cleared layer. */
export function paintNight(brush: Brush, props: NightProps, face: NightFace): void {
  if (face.compact) paintSmall(brush, props, face);
  else paintLarge(brush, props, face);
}

function paintLarge(brush: Brush, props: NightProps, face: NightFace): void {
  const { theme } = brush;
  const [x, top] = [36, Math.max(56, face.height * 0.12)];
  const title = phrase(face.words.night, { day: props.day });
  writeText(brush, title, x - 12, top, {
    face: 'face-figure',
    size: 34,
    weight: 640,
    colour: theme['ink-1'],
  });
  const first = top + 48;
  const step = clamp((face.height - first - 130) / Math.max(1, props.steps.length), 40, 62);
  const lastY = first + (props.steps.length - 1) * step;
  paintThread(brush, x, first, lastY, props.steps.length, face.progress);
  props.steps.forEach((one, i) => {
    paintStep(brush, one, { x, y: first + i * step }, face.progress - i);
  });
  paintTension(brush, props, face, { x: x - 12, y: lastY + 62, width: NIGHT_COLUMN - 70 });
  if (face.playing) {
    const hint: TextStyle = {
      face: 'face-label',
      size: 13,
      weight: 420,
      colour: theme['ink-3'],
      align: 'right',
    };
    writeText(brush, face.words.skipHint, face.width - 20, face.height - 18, hint);
  }
}

function paintThread(
  { ctx, theme }: Brush,
  x: number,
  top: number,
  bottom: number,
  steps: number,
  progress: number,
): void {
  ctx.lineWidth = 1.4;
  ctx.strokeStyle = theme['line-1'];
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.stroke();
  const done = clamp(progress / Math.max(1, steps - 1), 0, 1);
  ctx.strokeStyle = theme['line-3'];
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, top + (bottom - top) * done);
  ctx.stroke();
}

/** `reached`: under 0 still to come, 0 to 1 under way, from 1 done. */
function paintStep(brush: Brush, step: NightStep, at: { x: number; y: number }, reached: number): void {
  const { ctx, theme } = brush;
  paintBead(brush, step, at.x, at.y, reached);
  saved(ctx, () => {
    ctx.globalAlpha = reached < 0 ? 0.45 : 1;
    const title: TextStyle = { face: 'face-ui', size: 15.5, weight: 560, colour: theme['ink-1'] };
    writeText(brush, step.title, at.x + 24, at.y + 1, title);
    ctx.globalAlpha = clamp(reached * 3, 0, 1);
    const note: TextStyle = { face: 'face-label', size: 13, weight: 420, colour: theme['ink-2'] };
    writeText(brush, fitText(brush, step.note, note, NIGHT_COLUMN - 80), at.x + 24, at.y + 18, note);
  });
}

/** A step's bead on the thread: hollow, under way, ticked, or marked by the signal. */
function paintBead({ ctx, theme }: Brush, step: NightStep, x: number, y: number, reached: number): void {
  const alarm = step.alarm && reached >= 0.5;
  saved(ctx, () => {
    ctx.beginPath();
    ctx.arc(x, y, 10, 0, Math.PI * 2);
    ctx.fillStyle = alarm ? theme['signal-fill'] : reached >= 1 ? theme['ground-3'] : theme['ground-0'];
    ctx.fill();
    ctx.lineWidth = 1.4;
    ctx.strokeStyle = alarm ? theme['signal-fill'] : reached >= 0 ? theme['ink-2'] : theme['line-2'];
    ctx.stroke();
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 1.6;
    ctx.strokeStyle = alarm ? theme['paper-0'] : theme['ink-1'];
    ctx.beginPath();
    if (alarm) {
      ctx.moveTo(x, y - 5);
      ctx.lineTo(x, y + 1);
      ctx.moveTo(x, y + 4.6);
      ctx.lineTo(x, y + 4.8);
    } else if (reached >= 1) {
      ctx.moveTo(x - 4, y + 0.4);
      ctx.lineTo(x - 1, y + 3.6);
      ctx.lineTo(x + 4.4, y - 3.2);
    }
    ctx.stroke();
    if (reached < 0 || reached >= 1 || alarm) return;
    ctx.beginPath();
    ctx.arc(x, y, 4, 0, Math.PI * 2);
    ctx.fillStyle = theme['ink-1'];
    ctx.fill();
  });
}

type Bar = { readonly x: number; readonly y: number; readonly width: number };

function paintTension(brush: Brush, props: NightProps, face: NightFace, { x, y, width }: Bar): void {
  const { ctx, theme } = brush;
  const now = tensionAt(props, face.progress);
  const label: TextStyle = { face: 'face-label', size: 13, weight: 430, colour: theme['ink-3'] };
  writeText(brush, face.words.tension, x, y, label);
  const moving = face.progress > props.steps.length;
  const figure = moving ? `${Math.round(props.tensionFrom)} → ${Math.round(now)}` : `${Math.round(now)}`;
  writeText(brush, figure, x + width, y + 1, {
    face: 'face-figure',
    size: 24,
    weight: 640,
    colour: theme['ink-1'],
    align: 'right',
  });
  ctx.fillStyle = theme['ground-3'];
  ctx.fillRect(x, y + 10, width, 6);
  ctx.fillStyle = heat(theme, now);
  ctx.fillRect(x, y + 10, (width * clamp(now, 0, 100)) / 100, 6);
  ctx.fillStyle = theme['ink-1'];
  ctx.fillRect(x + (width * clamp(props.tensionFrom, 0, 100)) / 100 - 0.75, y + 7, 1.5, 12);
}

/** On small stages: a row of beads, the step under way in words, tension below. */
function paintSmall(brush: Brush, props: NightProps, face: NightFace): void {
  const { ctx, theme } = brush;
  const margin = 22;
  const width = face.width - margin * 2;
  writeText(brush, phrase(face.words.night, { day: props.day }), margin, 40, {
    face: 'face-figure',
    size: 28,
    weight: 640,
    colour: theme['ink-1'],
  });
  const gap = (width - 20) / Math.max(1, props.steps.length - 1);
  ctx.lineWidth = 1.4;
  ctx.strokeStyle = theme['line-2'];
  ctx.beginPath();
  ctx.moveTo(margin + 10, 76);
  ctx.lineTo(margin + width - 10, 76);
  ctx.stroke();
  props.steps.forEach((step, i) => {
    paintBead(brush, step, margin + 10 + i * gap, 76, face.progress - i);
  });
  const current = props.steps[clamp(Math.floor(face.progress), 0, props.steps.length - 1)];
  if (current) {
    const title: TextStyle = {
      face: 'face-ui',
      size: 21,
      weight: 560,
      colour: theme['ink-1'],
      halo: theme['ground-0'],
    };
    const note: TextStyle = {
      face: 'face-ui',
      size: 15,
      weight: 400,
      colour: theme['ink-2'],
      halo: theme['ground-0'],
    };
    writeText(brush, current.title, margin, 132, title);
    wrapText(brush, current.note, note, width, 3).forEach((line, i) => {
      writeText(brush, line, margin, 156 + i * 20, note);
    });
  }
  paintTension(brush, props, face, { x: margin, y: face.height - 48, width });
}
