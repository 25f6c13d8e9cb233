// The handbook's public names.

export * from './blocks.ts';
export * from './handbook.ts';
export * from './order-words.ts';
export * from './provenance.ts';
export * from './say.ts';
export * from './track-words.ts';
