// Owns reading CSS colours and comparing their lightness. It must not know which colour is whose.

export type Rgb = { readonly r: number; readonly g: number; readonly b: number };

/** Reads `#rgb`, `#rrggbb` (alpha ignored) and `rgb()`; null for anything else. Channels 0 to 255. */
export function parseColour(css: string): Rgb | null {
  const text = css.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?$/.exec(text);
  if (short) return channels(short.slice(1, 4).map((digit) => Number.parseInt(digit + digit, 16)));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(text);
  if (long) return channels(long.slice(1, 4).map((pair) => Number.parseInt(pair, 16)));
  const call = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(text);
  return call ? channels(call.slice(1, 4).map(Number)) : null;
}

function channels([r = 0, g = 0, b = 0]: readonly number[]): Rgb {
  return { r, g, b };
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance({ r, g, b }: Rgb): number {
  const linear = (channel: number): number => {
    const s = channel / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** A colour a share `t` of the way from `a` to `b`, as `rgb()`; unreadable colours give `a` back. */
export function mix(a: string, b: string, t: number): string {
  const [from, to] = [parseColour(a), parseColour(b)];
  if (!from || !to) return a;
  const at = (x: number, y: number): number => Math.round(x + (y - x) * t);
  return `rgb(${at(from.r, to.r)}, ${at(from.g, to.g)}, ${at(from.b, to.b)})`;
}

/** Whichever of the inks stands out most on a ground; the first when nothing can be read. */
export function bestInk(ground: string, inks: readonly [string, ...string[]]): string {
  const under = parseColour(ground);
  if (!under) return inks[0];
  const rated = inks.map((ink) => {
    const over = parseColour(ink);
    return { ink, ratio: over ? contrast(over, under) : 0 };
  });
  return rated.reduce((best, next) => (next.ratio > best.ratio ? next : best)).ink;
}

/** The hue moved towards `ink` until it reads at `ratio` on `ground`. */
export function darkenUntil(hue: string, ink: string, ground: string, ratio: number): string {
  const under = parseColour(ground);
  for (let t = 0; under && t <= 1; t += 0.05) {
    const tried = mix(hue, ink, t);
    const over = parseColour(tried);
    if (over && contrast(over, under) >= ratio) return tried;
  }
  return ink;
}

/** The same colour, fully transparent: the far end of a fade. */
export function faded(css: string): string {
  const colour = parseColour(css);
  return colour ? `rgba(${colour.r}, ${colour.g}, ${colour.b}, 0)` : 'rgba(0, 0, 0, 0)';
}
