// Judges a file by itself: its length, its opening, and what no file here may hold. Knows nothing of imports.
import type { SourceFile } from './read-source.ts';

const longest = 250;

/** Files allowed to be longer, each with the reason in a comment beside it. None so far. */
const longerFiles: readonly string[] = [];

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);
const isTypeScript = (file: string) => /\.tsx?$/.test(file);

function lengthOf({ path, text }: SourceFile): readonly string[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= longest || isTest(path) || !isTypeScript(path) || longerFiles.includes(path)) return [];
  return [`${path} has ${lines} lines, more than ${longest}: split it by what it owns`];
}

function openingOf({ path, text }: SourceFile): readonly string[] {
  return isTest(path) || /^(#!.*\n)?\/[/*]/.test(text)
    ? []
    : [`${path} must open with one sentence in a comment: what it owns, what it must not know`];
}

// Written in pieces, so that this file does not accuse itself.
const leftovers = new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|X${'XX'})\\b|@ts-(ignore|nocheck)`);

function leftoversOf({ path, text }: SourceFile): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const [found] = leftovers.exec(line) ?? [];
    return found === undefined ? [] : [`${path}:${index + 1} must not hold ${found}`];
  });
}

/** @returns one sentence for every breach of a habit that a machine can see */
export function brokenHabits(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => [
    ...lengthOf(file),
    ...openingOf(file),
    ...leftoversOf(file),
    ...file.doubleCasts.map(({ line, what }) => `${file.path}:${line} must not cast ${what}`),
  ]);
}
