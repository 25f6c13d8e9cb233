// Owns reading and writing small values on this device; a browser that forbids storage only forgets.

/** The value kept under this key, if it is there and `accepts` it; otherwise `fallback`. */
export function readKept<T>(key: string, accepts: (value: unknown) => value is T, fallback: T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    return accepts(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

/** Keeps a value; null forgets it. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the value lasts as long as the page.
  }
}

/** Calls `heed` whenever another tab of this browser keeps something else under this key. */
export function whenKeptElsewhere(key: string, heed: () => void): void {
  // Optional: tests of the store run where there are no tabs.
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === prefix + key) heed();
  });
}

const prefix = 'thirty-days.';

/** Narrows to a plain record, for the `accepts` of callers. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
