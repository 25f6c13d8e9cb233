// Owns how what is typed into a search is found in a text.

/** Without case and accents, so that 'kyiv' finds 'Kyïv'. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether all words typed stand in a text, in any order, whatever their case and accents. */
export function hasWords(text: string, typed: string): boolean {
  const low = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => low.includes(word));
}
