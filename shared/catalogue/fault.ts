// Owns how a fault in a scenario file is told: its place and what is wrong there.

/** `path` like `treaty.clauses[3].values.RU`; empty for the file as a whole. */
export type Fault = { readonly path: string; readonly message: string };

/** Writes a place the way an author would: dots before names, brackets around positions. */
export function formatPath(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>(under, '');
}

/** The place of an entry within another place. */
export function under(path: string, entry: PropertyKey): string {
  if (typeof entry === 'number') return `${path}[${entry}]`;
  const name = String(entry);
  if (!/^[A-Za-z0-9_$-]+$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** Shows a value inside a message without letting it fill the screen. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** One line per fault, place first. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.map(({ path, message }) => `${path === '' ? 'the file' : path}: ${message}`).join('\n');
}
