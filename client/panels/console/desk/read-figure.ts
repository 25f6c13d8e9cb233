// Owns the reading of a typed figure: either decimal mark, either minus sign, within bounds. Pure.

/** Bounds that hold every figure and every change of one: those of the widest track. */
export const WIDEST = [-250, 250] as const;

/** The number typed; null where it is none, or lies outside of the bounds. */
export function readFigure(typed: string, [low, high]: readonly [number, number]): number | null {
  const text = typed.trim().replace(',', '.').replace('−', '-').replace(/^\+/, '');
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value : null;
}
