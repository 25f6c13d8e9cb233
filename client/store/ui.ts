// Owns what is open, selected and how it looks on this screen; nothing here is known to the server.
import { effect, signal } from '@preact/signals';
import type { ClauseId, SectorId } from '../../shared/views/index.ts';
import { keep, readKept } from './kept.ts';

export type StageMode = 'map' | 'table';
export type RoomTab = 'treaty' | 'proposals' | 'channels' | 'record' | 'intelligence';
/** The parts of the phone's room, one at a time. */
export type PhonePart = 'room' | 'treaty' | 'proposals' | 'channels' | 'orders';
/** True while the printables lie over the page. */
export const printing = signal(false);

export type Theme = 'dark' | 'light' | 'contrast';

export const stageMode = signal<StageMode>('map');
export const tab = signal<RoomTab>('proposals');
export const phonePart = signal<PhonePart>('room');
export const selectedProposal = signal<string | null>(null);
export const selectedSector = signal<SectorId | null>(null);
export const selectedClause = signal<ClauseId | null>(null);
export const selectedIncident = signal<string | null>(null);
/** The channel being read: readers' ids joined with '-', or 'table'. */
export const selectedChannel = signal<string>('table');

const isTheme = (value: unknown): value is Theme =>
  value === 'dark' || value === 'light' || value === 'contrast';
const preferred = (): Theme => {
  if (typeof matchMedia === 'undefined') return 'dark';
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return 'dark';
};
export const theme = signal<Theme>(
  typeof localStorage === 'undefined' ? 'dark' : readKept('theme', isTheme, preferred()),
);
effect(() => {
  if (typeof document === 'undefined') return;
  if (theme.value === 'dark') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
  keep('theme', theme.value);
});

/** `?renderer=canvas` asks the stage for the plain renderer, e.g. on machines without a graphics card. */
export const renderer = signal<'auto' | 'canvas'>(
  typeof location !== 'undefined' && new URLSearchParams(location.search).get('renderer') === 'canvas'
    ? 'canvas'
    : 'auto',
);

/** True on a screen under 900 px at the usual text size, where the room shows one part at a time. Paper is never narrow. */
export const narrow = signal(false);
/** True when the reader has asked for less motion. */
export const stillness = signal(false);
follow('screen and (max-width: 56.1875em)', (matches) => {
  narrow.value = matches;
});
follow('(prefers-reduced-motion: reduce)', (matches) => {
  stillness.value = matches;
});

function follow(query: string, hear: (matches: boolean) => void): void {
  if (typeof matchMedia === 'undefined') return;
  const media = matchMedia(query);
  hear(media.matches);
  media.addEventListener('change', () => hear(media.matches));
}

/** Lets go of everything selected, e.g. when another session is entered. */
export function clearSelection(): void {
  selectedProposal.value = null;
  selectedSector.value = null;
  selectedClause.value = null;
  selectedIncident.value = null;
  selectedChannel.value = 'table';
  printing.value = false;
}
