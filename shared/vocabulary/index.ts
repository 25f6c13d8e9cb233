// What commands and views both speak of, in one import.
export * from './clock-settings.ts';
export * from './limits.ts';
export * from './order-target.ts';
export * from './track.ts';
export * from './words.ts';
