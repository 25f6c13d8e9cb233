// The catalogue's public names.

export * from './basics.ts';
export * from './delegation.ts';
export * from './faults-of-injects.ts';
export * from './guide.ts';
export * from './inject.ts';
export * from './inject-condition.ts';
export * from './lesson.ts';
export * from './orders.ts';
export * from './package-of-options.ts';
export * from './parameters.ts';
export * from './parse-scenario.ts';
export * from './parse-scenario-text.ts';
export * from './rounds.ts';
export * from './scenario.ts';
export * from './tracks-and-sectors.ts';
export * from './treaty.ts';
