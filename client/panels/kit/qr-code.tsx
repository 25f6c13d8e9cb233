// Owns the QR code: a text as one path of dark modules on paper; knows nothing of what the text leads to.
import { correction, generate } from 'lean-qr';
import { useMemo } from 'preact/hooks';
import './qr-code.css';

interface QrCodeProps {
  readonly text: string;
  /** Words for screen readers: where it leads. */
  readonly label: string;
  readonly class?: string;
}

/** Blank modules that a reader needs on every side (ISO/IEC 18004, 6.3.8). */
export const QUIET = 4;

export interface QrDrawing {
  /** Modules a side, without the quiet zone. */
  readonly size: number;
  /** All dark modules, one rectangle for each run of a row; the corner of the code is at 0, 0. */
  readonly path: string;
}

/** A text as a QR code that can lose 15 % of its area and still be read (level M). At most 2,331 bytes. */
export function qrDrawing(text: string): QrDrawing {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const runs: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const from = x;
      while (code.get(x, y)) x++;
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1H${from}z`);
    }
  }
  return { size: code.size, path: runs.join('') };
}

/** Always dark on paper, whatever the theme: readers expect it so. Fills the width it is given. */
export function QrCode({ text, label, class: name = '' }: QrCodeProps) {
  const { size, path } = useMemo(() => qrDrawing(text), [text]);
  const side = size + 2 * QUIET;
  return (
    <svg
      class={`qr-code ${name}`}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
    >
      <path d={path} shape-rendering="crispEdges" />
    </svg>
  );
}
