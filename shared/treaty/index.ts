// The treaty mathematics' public names.

export * from './compile-sheet.ts';
export * from './texts.ts';
export * from './value-sheet.ts';
