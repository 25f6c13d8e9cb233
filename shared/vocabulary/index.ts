// What commands and views both speak of, in one import.
export * from './addressee.ts';
export * from './clause-choices.ts';
export * from './clock-settings.ts';
export * from './limits.ts';
export * from './order-target.ts';
export * from './place.ts';
export * from './pledge.ts';
export * from './proposal-draft.ts';
export * from './ruling-matter.ts';
export * from './session-settings.ts';
export * from './track.ts';
export * from './webhook-event.ts';
export * from './words.ts';
