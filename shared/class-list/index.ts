// The class list's public names.
export * from './assign-places.ts';
export * from './class-list.ts';
export * from './plain-name.ts';
export * from './read-class-list.ts';
