import type { PartedTest } from './share-out.ts';
export const modelSequences: PartedTest = { number: 10, worthSharing: 1, runPart: async () => { throw new Error('x'); } };
