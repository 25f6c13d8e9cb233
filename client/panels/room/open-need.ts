// Owns where the room turns to for a need, a proposal, a clause or a channel; draws nothing.
import { assertNever } from '../../../shared/kernel/index.ts';
import { awaits, textKnownAs } from '../../../shared/views/index.ts';
import {
  phonePart,
  type RoomTab,
  selectedChannel,
  selectedClause,
  selectedIncident,
  selectedProposal,
  selectedSector,
  tab,
} from '../../store/ui.ts';
import type { Need } from './logic/next-needs.ts';
import { composing, drawer, layout, listing, room } from './room-state.ts';

/** Brings a tab of the right column forward; on a phone, the part or the drawer that holds it. */
export function openTab(next: RoomTab): void {
  tab.value = next;
  if (layout.value !== 'phone') return;
  if (next === 'record' || next === 'intelligence') drawer.value = { kind: next };
  else phonePart.value = next;
}

/** Shows one proposal, not the list and not the composer. */
export function openProposal(id: string): void {
  // The public record may know it by another id.
  selectedProposal.value = textKnownAs(room.value?.view.proposals ?? {}, id)?.id ?? id;
  composing.value = false;
  listing.value = false;
  openTab('proposals');
}

/** After an answer the next proposal that awaits one is shown; without any, the answered one stays. */
export function showNextAwaited(answered: string): void {
  const view = room.value?.view;
  const awaited = Object.values(view?.proposals ?? {}).filter(
    (proposal) => view && awaits(proposal, view.audience.delegation) && proposal.id !== answered,
  );
  if (awaited.length > 0 && selectedProposal.value === answered) selectedProposal.value = null;
}

export function openComposer(): void {
  composing.value = true;
  listing.value = false;
  openTab('proposals');
}

export function openChannel(key: string): void {
  selectedChannel.value = key;
  openTab('channels');
}

export function openClause(id: string): void {
  selectedClause.value = id;
  openTab('treaty');
}

export function openSector(id: string): void {
  selectedSector.value = id;
  drawer.value = { kind: 'sector', sector: id };
}

export function openIncident(id: string): void {
  selectedIncident.value = id;
  drawer.value = { kind: 'incident', incident: id };
}

/** The orders: the tray of the left column, the chooser elsewhere. */
export function openOrders(): void {
  if (layout.value === 'phone') phonePart.value = 'orders';
  else drawer.value = { kind: 'orders', target: {} };
}

/** Opens whatever a line of the record or of the news is about. */
export function openFocus(focus: string, sectors: readonly string[]): void {
  if (/^I-\d+$/.test(focus)) openIncident(focus);
  else if (sectors.includes(focus)) openSector(focus);
  else if (/^[A-Z]\d{2}[a-e]?$/.test(focus)) openClause(focus.slice(0, 3));
  else openProposal(focus);
}

/** Turns the room to what a need is about; readiness and pauses are dealt with where their buttons stand. */
export function openNeed(need: Need): void {
  switch (need.kind) {
    case 'vote':
    case 'proposal':
      return openProposal(need.proposal);
    case 'unread':
      return openChannel(need.channel);
    case 'capacity':
      return openOrders();
    case 'propose':
      return openComposer();
    case 'terms':
      return focusOn('.terms-card button');
    case 'paused':
      return focusOn('.paused-sign .button');
    case 'covered':
    case 'ready':
    case 'wait':
      return focusOn('.ready-block .button');
    default:
      return assertNever(need);
  }
}

function focusOn(selector: string): void {
  if (layout.value === 'phone') phonePart.value = 'room';
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
