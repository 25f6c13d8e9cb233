// Owns the few words the stage writes by itself, in English. It must not know where translations come from: they
// are handed in. `{name}` stands for a value.

export const stageWords = {
  /** BCP 47 tag for dates. */
  locale: 'en-GB',
  legendOccupied: 'Occupied',
  legendLine: 'Line: thick = pressure, teeth = fortified',
  legendOpen: 'No author known',
  legendMonitors: 'Monitors',
  mapSource: 'Borders as recognised by the UN. Line illustrative, {date}',
  mapSourceTwin:
    'About this map: borders as recognised by the United Nations, line of contact illustrative, {date}',
  mapInvented: 'Invented states, borders and places',
  mapInventedTwin: 'About this map: states, borders and places are invented',
  sector:
    'Sector {number}, {label}. Held by the occupier {control} in 100, pressure {pressure}, fortified {fortification}.',
  unknown: 'not known',
  incidentOpen: '{id} {label}. {note}. No author known.',
  incidentAttributed: '{id} {label}. {note}. Found to be {author}.',
  incidentAccident: '{id} {label}. {note}. Found to be an accident.',
  supplyCertain: '{label}. {note}.',
  supplyUncertain: '{label}. {note}. Not confirmed.',
  you: 'you',
  emptySeat: 'empty seat',
  seat: '{name}. {note}. {members}.',
  clause: '{id} {title}, option {option}, {state}. Signed by {signed}.',
  stateOpen: 'open',
  stateTabled: 'tabled',
  stateAgreed: 'agreed',
  stateBreached: 'breached',
  nobody: 'nobody',
  document: 'Document {id}, {title}, from {from} to {to}. Signed by {signed}.',
  door: 'Back channel of {members}. {title}. {note}.',
  doorUnread: '{count} unread',
  doorQuiet: 'Nothing new',
  doorClosed: 'Closed to you',
  moreDoors: '{count} more rooms',
  legendTrust: 'your trust, 0 to 100',
  legendTrustAll: 'trust, 0 to 100',
  night: 'Night of day {day}',
  tension: 'Tension',
  skipNight: 'Skip the night',
  skipHint: 'press to skip',
} as const;

export type StageWords = Readonly<Record<keyof typeof stageWords, string>>;

/** Puts values into a phrase; a name without a value stays as it is. */
export function phrase(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
