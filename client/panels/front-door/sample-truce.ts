// Owns the figures of the truce that the front door shows: tension at dawn of its thirty days.

/** 0 to 100, day 1 first. */
export const SAMPLE_TENSION: readonly number[] = [
  24, 26, 25, 23, 22, 24, 28, 26, 22, 21, 27, 34, 33, 41, 43, 52, 57, 54, 46, 43, 44, 35, 29, 28, 34, 36, 45,
  43, 33, 28,
];
