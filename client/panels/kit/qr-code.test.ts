import { fc, test } from '@fast-check/vitest';
import { correction, generate } from 'lean-qr';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { type QrDrawing, QUIET, qrDrawing } from './qr-code.tsx';

/** What the wall shows, and what a sheet of paper shows. */
const roomLink = 'http://192.168.178.101:3000/join/7K4MQX';
const seatLink = `${roomLink}?seat=RU`;

/** The drawn rectangles, as a grid of dark modules. */
function modulesOf({ size, path }: QrDrawing): readonly (readonly boolean[])[] {
  const grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)];
  expect(runs.map(([all]) => all).join('')).toBe(path);
  for (const [, x, y, length, back] of runs) {
    expect(back).toBe(x);
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return grid;
}

/** What a camera has of it: grey pixels, each the mean of the area it covers, a module being `scale` pixels wide. */
function photograph(drawing: QrDrawing, scale: number) {
  const grid = modulesOf(drawing);
  const side = Math.ceil((drawing.size + 2 * QUIET) * scale);
  const FINE = 8;
  const data = new Uint8Array(side * side * 4);
  const dark = (x: number, y: number) =>
    grid[Math.floor(y / scale) - QUIET]?.[Math.floor(x / scale) - QUIET] ?? false;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      let covered = 0;
      for (let part = 0; part < FINE * FINE; part++) {
        if (dark(x + ((part % FINE) + 0.5) / FINE, y + (Math.floor(part / FINE) + 0.5) / FINE)) covered++;
      }
      const grey = 245 - (covered / FINE ** 2) * 224;
      data.set([grey, grey, grey, 255], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}

describe('a QR code', () => {
  test.prop([fc.string({ maxLength: 200 })], { numRuns: 30 })(
    'draws exactly the modules of its text',
    (text) => {
      const drawn = modulesOf(qrDrawing(text));
      const code = generate(text, { minCorrectionLevel: correction.M });
      const wanted = Array.from({ length: code.size }, (_, y) =>
        Array.from({ length: code.size }, (_, x) => code.get(x, y)),
      );
      expect(drawn).toEqual(wanted);
    },
  );

  // 10 m from a screen 2 m wide, a phone's picture (1,920 pixels over 60°) has 2.2 pixels for a module of a code 0.5 m wide.
  it.each([8, 4, 3, 2.2])('is read by a reader of another make at %d pixels a module', (scale) => {
    for (const link of [roomLink, seatLink]) {
      expect(decodeQR(photograph(qrDrawing(link), scale))).toBe(link);
    }
  });

  it('of a link stays coarse enough for that', () => {
    expect([qrDrawing(roomLink).size, qrDrawing(seatLink).size]).toEqual([29, 33]);
  });
});
