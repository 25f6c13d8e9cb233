// Owns the reading of a typed figure: either decimal mark, either minus sign, within bounds. Pure.

/** The number typed; null where it is none, or lies outside of the bounds. */
export function readFigure(typed: string, [low, high]: readonly [number, number]): number | null {
  const text = typed.trim().replace(',', '.').replace('−', '-').replace(/^\+/, '');
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value : null;
}
