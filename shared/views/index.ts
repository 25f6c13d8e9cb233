// Every shape a seat may see, in one import.
export * from './control.ts';
export * from './debrief.ts';
export * from './facilitation.ts';
export * from './public-scenario.ts';
export * from './room.ts';
export * from './seat-view.ts';
export * from './talks.ts';
export * from './view-patch.ts';
export * from './war.ts';
