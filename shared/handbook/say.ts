// Owns how a handbook's words are found and their slots filled; knows no scenario and no language.

/** The words under a key, with `{slot}` replaced; a key without words gives its own last part. */
export type Say = (key: string, slots?: Readonly<Record<string, string | number>>) => string;

/** Reads words from a flat file of one language. */
export function sayFrom(texts: Readonly<Record<string, string>>): Say {
  return (key, slots = {}) => {
    const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (text === undefined) return key.slice(key.lastIndexOf('.') + 1).replaceAll('-', ' ');
    return text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot] ?? ''));
  };
}
