// What commands and views both speak of, in one import.
export * from './clock-settings.ts';
export * from './limits.ts';
export * from './order-target.ts';
export * from './place.ts';
export * from './ruling-matter.ts';
export * from './session-settings.ts';
export * from './track.ts';
export * from './webhook-event.ts';
export * from './words.ts';
