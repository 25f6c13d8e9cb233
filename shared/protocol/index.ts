// The wire in one import.
export * from './commands.ts';
export * from './limits.ts';
export * from './messages.ts';
export * from './refusal.ts';
