// Owns drawing the table's legend: the four forms of a clause and what a line means. It must not know the clauses.

import type { Box, Point } from '../geometry/point.ts';
import type { ClauseState } from '../props.ts';
import type { StageWords } from '../stage-words.ts';
import { type Brush, saved, type TextStyle, textWidth, writeText } from './brush.ts';
import { paintTile } from './paint-tile.ts';

const states: readonly ClauseState[] = ['open', 'tabled', 'agreed', 'breached'];

function stateWord(words: StageWords, state: ClauseState): string {
  const named = {
    open: words.stateOpen,
    tabled: words.stateTabled,
    agreed: words.stateAgreed,
    breached: words.stateBreached,
  };
  return named[state];
}

/** Draws the legend centred on a point. */
export function paintTableLegend(brush: Brush, words: StageWords, at: Point, trust: string): void {
  const { ctx, theme } = brush;
  const style: TextStyle = {
    face: 'face-label',
    size: 13,
    weight: 430,
    colour: theme['ink-2'],
    halo: theme['ground-0'],
  };
  const entries = states.map((state) => ({ state, text: stateWord(words, state) }));
  const widths = [
    ...entries.map(({ text }) => 28 + textWidth(brush, text, style)),
    42 + textWidth(brush, trust, style),
  ];
  const gap = 20;
  let x = at.x - (widths.reduce((sum, width) => sum + width, 0) + gap * entries.length) / 2;
  entries.forEach(({ state, text }, i) => {
    paintSample(brush, state, { left: x, top: at.y - 7, right: x + 22, bottom: at.y + 7 });
    writeText(brush, text, x + 28, at.y + 4.5, style);
    x += (widths[i] ?? 0) + gap;
  });
  saved(ctx, () => {
    ctx.globalAlpha = 0.62;
    ctx.fillStyle = theme['ink-2'];
    ctx.fillRect(x, at.y - 2.5, 34, 5);
  });
  writeText(brush, trust, x + 42, at.y + 4.5, style);
}

function paintSample(brush: Brush, state: ClauseState, box: Box): void {
  const clause = { id: '', title: '', state, option: '', signed: [], selected: false };
  paintTile(brush, { clause, seals: [], box, compact: true, hovered: false, breachedWord: '' });
}
