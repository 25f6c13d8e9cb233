// Owns the one trick that keeps a number such as P-19 on one line.

/** The same letters with word joiners round its hyphens, so that no line breaks there. */
export const keepTogether = (id: string): string => id.replaceAll('-', '\u2060-\u2060');
