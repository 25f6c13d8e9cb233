// Owns the outlines of the seals in a box of 24 by 24, so that page and stage draw the same forms.
import type { SealShape } from '../../../shared/views/index.ts';

/** SVG path of a seal's outline; all shapes are of about the same weight to the eye. */
export const SEAL_PATHS: Readonly<Record<SealShape, string>> = {
  square: 'M3 3H21V21H3Z',
  lozenge: 'M12 0.6L23.4 12L12 23.4L0.6 12Z',
  shield: 'M2.6 2.6H21.4V14.2L12 22.8L2.6 14.2Z',
  hexagon: 'M12 1L21.4 6.5V17.5L12 23L2.6 17.5V6.5Z',
  circle: 'M12 1.6A10.4 10.4 0 1 1 12 22.4A10.4 10.4 0 1 1 12 1.6Z',
  octagon: 'M7.6 2H16.4L22 7.6V16.4L16.4 22H7.6L2 16.4V7.6Z',
  pentagon: 'M12 1.2L22.8 9.2L18.7 22H5.3L1.2 9.2Z',
  trapeze: 'M6 3H18L22.6 21H1.4Z',
};

/** Height of the letters' middle, where the shape's own weight lies. */
export const SEAL_MIDDLE: Readonly<Record<SealShape, number>> = {
  square: 12,
  lozenge: 12,
  shield: 11,
  hexagon: 12,
  circle: 12,
  octagon: 12,
  pentagon: 13,
  trapeze: 13.4,
};
