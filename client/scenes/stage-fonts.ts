// Owns waiting for the stage's typefaces. It must not know who declares them: a page without them gets the fallback.

import type { StageTheme } from './theme.ts';

/** Asks the page to load every face and weight the stage writes in; settles when all are there or have failed. */
export async function loadStageFonts(theme: StageTheme): Promise<void> {
  const wanted = [
    `560 15px ${theme['face-ui']}`,
    `440 13px ${theme['face-label']}`,
    `640 17px ${theme['face-figure']}`,
    `400 14px ${theme['face-text']}`,
  ];
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font, 'Aa0Жж')));
}
