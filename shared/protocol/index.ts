// The wire in one import, with the vocabulary it is written in.
export * from '../vocabulary/index.ts';
export * from './commands.ts';
export { type PreviewInject, previewInjectSchema } from './facilitation-commands.ts';
export * from './messages.ts';
export * from './refusal.ts';
