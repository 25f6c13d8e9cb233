// Owns the figures of the truce that the front door shows: tension after each of its thirty nights, as one game had it.

/** 0 to 100, day 1 first. A game of scripted delegations that settled on its last day. */
export const SAMPLE_TENSION: readonly number[] = [
  20, 30, 25, 28, 23, 25, 28, 44, 43, 43, 47, 40, 40, 41, 35, 49, 48, 47, 45, 47, 36, 36, 28, 30, 23, 19, 17,
  30, 26, 26,
];
