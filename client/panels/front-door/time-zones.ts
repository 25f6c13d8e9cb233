// Owns the list of the world's time zones as this browser names them; knows no clock.

/** The reader's own, `Europe/Helsinki`. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All that the browser knows, in their order, with this one among them whatever it knows. */
export const zonesWith = (zone: string): readonly string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), zone])].sort();
