// Owns how figures are written: signs, decimals, times; the same everywhere on the page.

/** A figure with `digits` decimals. */
export const figure = (value: number, digits = 0): string => value.toFixed(digits).replace('-', '−');

/** A change: `+3.0`, `−2.5`, `0.0`. The minus sign is as wide as the plus. */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** A chance or share of 0 to 1 as whole per cents: `62 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A span in milliseconds as `6:42`, or `1:06:42` from an hour on; rounded up, so that 0:00 means over. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${two(minutes)}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
