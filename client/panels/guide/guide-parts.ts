// Owns where each part that a guide can point at stands on the page, and how it is brought into sight; changes no game.

import type { GuidePart } from '../../../shared/catalogue/guide.ts';
import { assertNever } from '../../../shared/kernel/index.ts';
import { phonePart, stageMode } from '../../store/ui.ts';
import { openComposer, openOrders, openTab } from '../room/open-need.ts';
import { composing, drawer } from '../room/room-state.ts';

/** Where a part can be found, the closest place first: itself where it is open, else the way to it. */
const PLACES: Readonly<Record<GuidePart, readonly string[]>> = {
  briefing: ['.briefing-bar > .button-large'],
  dial: ['.top-dial', '.phone-top'],
  map: ['.stage-area .stage-place', '.phone-stage > .stage-place'],
  mandate: ['.mandate-sheets .values', '.room-menu > summary', '#phone-tab-room'],
  'can-do': ['.room-menu > summary', '#phone-tab-room'],
  channels: ['#room-tab-channels', '#phone-tab-channels'],
  message: ['.composer', '#room-tab-channels', '#phone-tab-channels'],
  treaty: ['#room-tab-treaty', '#phone-tab-treaty'],
  proposals: ['.tab-pinned .proposal-acts', '#room-tab-proposals', '#phone-tab-proposals'],
  compose: ['.compose', '.proposals-head .button', '#room-tab-proposals', '#phone-tab-proposals'],
  meter: ['.tab-pinned .worth', '#room-tab-proposals', '#phone-tab-proposals'],
  orders: ['dialog .chooser-group', '.orders-tray', '.left-rail', '#phone-tab-orders'],
  ready: ['.ready-block', '.phone-ready', '#phone-tab-room'],
  bulletin: ['.page'],
  ledger: ['section[aria-labelledby="gave-title"]'],
  space: ['.space-paper'],
};

/** The element a part can be pointed at now; null while none of its places can be seen or an open box covers them. */
export function placeOfPart(part: GuidePart): Element | null {
  const box = topmostBox();
  const found = PLACES[part].flatMap((selector) => [...document.querySelectorAll(selector)]);
  return found.find((one) => isSeen(one) && (box === null || box.contains(one))) ?? null;
}

/** The box that lies over the page, the last one opened; null while none does. */
export function topmostBox(): HTMLDialogElement | null {
  return [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? null;
}

const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
};

/** Opens what holds the part and puts the focus there. */
export function showPart(part: GuidePart): void {
  drawer.value = null;
  bring(part);
  afterDrawing(() => {
    const place = placeOfPart(part);
    place?.scrollIntoView({ block: 'nearest' });
    const first = place?.matches('button, summary')
      ? place
      : place?.querySelector('button, summary, textarea');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  });
}

/** Once what was opened is on the page. */
const afterDrawing = (act: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(act)));

function bring(part: GuidePart): void {
  switch (part) {
    case 'briefing':
    case 'bulletin':
    case 'ledger':
    case 'space':
      return;
    case 'dial':
    case 'ready':
      phonePart.value = 'room';
      return;
    case 'map':
      phonePart.value = 'room';
      stageMode.value = 'map';
      return;
    case 'mandate':
      drawer.value = { kind: 'mandate' };
      return;
    case 'can-do':
      drawer.value = { kind: 'can do' };
      return;
    case 'channels':
    case 'message':
      return openTab('channels');
    case 'treaty':
      return openTab('treaty');
    case 'proposals':
      composing.value = false;
      return openTab('proposals');
    case 'compose':
    case 'meter':
      return openComposer();
    case 'orders':
      return openOrders();
    default:
      return assertNever(part);
  }
}
