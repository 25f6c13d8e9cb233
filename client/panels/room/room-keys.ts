// Owns the keys of the situation room: which key does what, and when keys are left to what is being typed.
import { useEffect } from 'preact/hooks';
import { type RoomTab, stageMode } from '../../store/ui.ts';
import { unread } from '../../store/unread.ts';
import { nextNeeds } from './logic/next-needs.ts';
import { openComposer, openNeed, openOrders, openTab } from './open-need.ts';
import { drawer, room } from './room-state.ts';

const TABS: readonly RoomTab[] = ['treaty', 'proposals', 'channels', 'record', 'intelligence'];

/** Keys with the text that explains each, in the order in which `?` lists them. */
export const ROOM_KEYS = [
  ['N', 'room.keys.next'],
  ['M', 'room.keys.map'],
  ['T', 'room.keys.table'],
  ['1–5', 'room.keys.tabs'],
  ['P', 'room.keys.compose'],
  ['O', 'room.keys.orders'],
  ['B', 'room.keys.mandate'],
  ['L', 'room.keys.legal'],
  ['?', 'room.keys.help'],
] as const;

/** Which need `N` opens next: it walks down the list and begins again when the list changes or ends. */
let walked = { list: '', at: 0 };

function openNextNeed(): void {
  const now = room.value;
  if (!now) return;
  const needs = nextNeeds(now.view, now.scenario, unread.value);
  const list = JSON.stringify(needs);
  walked = walked.list === list ? { list, at: (walked.at + 1) % needs.length } : { list, at: 0 };
  const need = needs[walked.at];
  if (need) openNeed(need);
}

function act(key: string): boolean {
  const tab = TABS[Number(key) - 1];
  if (tab) openTab(tab);
  else if (key === 'n') openNextNeed();
  else if (key === 'm') stageMode.value = 'map';
  else if (key === 't') stageMode.value = 'table';
  else if (key === 'p') openComposer();
  else if (key === 'o') openOrders();
  else if (key === 'b') drawer.value = { kind: 'mandate' };
  else if (key === 'l') drawer.value = { kind: 'can do' };
  else if (key === '?') drawer.value = { kind: 'keys' };
  else return false;
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Listens for the room's keys while it is on the page. */
export function useRoomKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (act(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
