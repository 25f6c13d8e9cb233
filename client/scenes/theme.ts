// Owns which design tokens the stage reads and the record it reads them into. It must not know the tokens' values.

/** Colour tokens the stage needs, as CSS custom properties without their dashes. */
export const stageColours = [
  'ground-0',
  'ground-1',
  'ground-2',
  'ground-3',
  'line-1',
  'line-2',
  'line-3',
  'ink-1',
  'ink-2',
  'ink-3',
  'paper-0',
  'paper-1',
  'paper-line',
  'paper-ink-1',
  'paper-ink-2',
  'paper-ink-3',
  'signal',
  'signal-fill',
  'signal-quiet',
  'signal-paper',
  'heat-0',
  'heat-1',
  'heat-2',
  'heat-3',
  'heat-4',
  'seal-ink',
  'seal-ink-paper',
  'map-sea',
  'map-shore',
  'map-abroad',
  'map-abroad-line',
  'map-land',
  'map-oblast',
  'map-border',
  'map-river',
  'map-label',
  'map-halo',
] as const;

/** Typeface tokens the stage needs. */
export const stageFaces = ['face-ui', 'face-label', 'face-figure', 'face-text'] as const;

/** Every token the stage reads. */
export const stageTokens = [...stageColours, ...stageFaces] as const;

export type StageColour = (typeof stageColours)[number];
export type StageFace = (typeof stageFaces)[number];

/** Token values: colours as `#rrggbb` or `rgba()`, faces as font-family lists. */
export type StageTheme = Readonly<Record<StageColour | StageFace, string>>;

let brush: CanvasRenderingContext2D | null = null;

/**
 * A CSS colour in the form a canvas reports it (`#rrggbb` or `rgba()`), with `var()` resolved against `element`.
 * What is not a colour comes back unchanged.
 */
export function resolveColour(element: Element, css: string): string {
  const reference = /^var\(\s*(--[\w-]+)\s*\)$/.exec(css.trim())?.[1];
  const value = reference ? getComputedStyle(element).getPropertyValue(reference).trim() : css.trim();
  brush ??= document.createElement('canvas').getContext('2d');
  if (!brush || value === '' || !CSS.supports('color', value)) return value;
  brush.fillStyle = value;
  return String(brush.fillStyle);
}

/** Reads the stage's tokens as they stand on an element. A token that is missing throws, by name. */
export function readStageTheme(element: Element): StageTheme {
  const style = getComputedStyle(element);
  const read = (token: string): string => {
    const value = style.getPropertyValue(`--${token}`).trim();
    if (value === '') throw new Error(`theme: --${token} is not set`);
    return value;
  };
  const colours = stageColours.map((token) => [token, resolveColour(element, read(token))] as const);
  const faces = stageFaces.map((token) => [token, read(token)] as const);
  return Object.fromEntries([...colours, ...faces]) as StageTheme;
}
