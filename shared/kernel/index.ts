// The kernel's public names.

export * from './assert-never.ts';
export * from './deep-readonly.ts';
export * from './pages.ts';
export * from './random.ts';
export * from './result.ts';
export * from './round.ts';
