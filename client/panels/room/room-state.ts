// Owns what is open in the situation room on this screen: drawers, the order being written, the layout; nothing the server knows.
import { computed, effect, signal } from '@preact/signals';
import type { OrderTarget } from '../../../shared/protocol/index.ts';
import type { PublicScenario, SeatView } from '../../../shared/views/index.ts';
import { scenario, view } from '../../store/session.ts';
import type { OrderDraft } from './logic/order-draft.ts';

export type Drawer =
  | { readonly kind: 'keys' }
  | { readonly kind: 'can do' }
  | { readonly kind: 'mandate' }
  | { readonly kind: 'track'; readonly track: string }
  | { readonly kind: 'sector'; readonly sector: string }
  | { readonly kind: 'incident'; readonly incident: string }
  | { readonly kind: 'orders'; readonly target: OrderTarget }
  | { readonly kind: 'promises' }
  | { readonly kind: 'people' }
  | { readonly kind: 'catch up' }
  | { readonly kind: 'delegation' }
  | { readonly kind: 'record' }
  | { readonly kind: 'intelligence' };

/** The one drawer or dialog that is open. */
export const drawer = signal<Drawer | null>(null);
/** The order being filled in; lost on reload, since nothing in it took thought that the form does not give back. */
export const orderDraft = signal<OrderDraft | null>(null);
/** True while the proposals tab shows the composer instead of a proposal. */
export const composing = signal(false);
/** True while the proposals tab shows its whole list. */
export const listing = signal(false);

export type Layout = 'wide' | 'rail' | 'phone';

/** wide above 1312 px, rail from 900, phone below; measured in the reader's own text size, so that large text gets the narrower room. */
export const layout = signal<Layout>('wide');
const under = (query: string) => (typeof matchMedia === 'undefined' ? null : matchMedia(query));
const phoneQuery = under('(max-width: 56.2em)');
const railQuery = under('(max-width: 82em)');
effect(() => {
  const settle = () => {
    layout.value = phoneQuery?.matches ? 'phone' : railQuery?.matches ? 'rail' : 'wide';
  };
  settle();
  phoneQuery?.addEventListener('change', settle);
  railQuery?.addEventListener('change', settle);
});

export interface Room {
  readonly view: SeatView;
  readonly scenario: PublicScenario;
  readonly me: string;
}

/** The view and the scenario once both are there; null before. */
export const room = computed<Room | null>(() =>
  view.value && scenario.value
    ? { view: view.value, scenario: scenario.value, me: view.value.audience.delegation }
    : null,
);

/** The room for a component inside it; throws outside, which cannot happen in a mounted room. */
export function useRoom(): Room {
  const now = room.value;
  if (!now) throw new Error('invariant broken: the room was drawn before its view arrived');
  return now;
}

/** Why a command is not open to this seat now; null when it is. A command the server does not list counts as open. */
export function refusalOf(view: SeatView, command: string): string | null {
  return view.legal.find((action) => action.command === command)?.refusal ?? null;
}
