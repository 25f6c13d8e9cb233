// Owns what is open on the console, and gives its parts the view they draw; knows nothing of how they draw it.
import { computed, signal } from '@preact/signals';
import type { FacilitatorView, LibraryInject, PublicScenario, Readers } from '../../../shared/views/index.ts';
import type { MemberId } from '../../../shared/vocabulary/index.ts';
import { control, scenario } from '../../store/session.ts';

export const PARTS = ['incidents', 'record', 'proposals', 'channels', 'map', 'people', 'settings'] as const;
export type Part = (typeof PARTS)[number];

/** What a ruling is begun on; the rest is filled in on its paper. */
export type RulingStart =
  | { readonly on: 'incident'; readonly incident: string }
  | { readonly on: 'figure'; readonly track?: string; readonly of?: string }
  | { readonly on: 'order'; readonly sealed: string }
  | { readonly on: 'proposal'; readonly proposal: string }
  | { readonly on: 'compliance' };

/** What lies on the desk: the list of acts, or one that is being written. */
export type Desk =
  | { readonly show: 'acts' }
  | { readonly show: 'ruling'; readonly start: RulingStart }
  | { readonly show: 'inject'; readonly from: LibraryInject | null };

export const part = signal<Part>('incidents');
export const desk = signal<Desk>({ show: 'acts' });
/** The delegation whose sheet is open. */
export const openDelegation = signal<string | null>(null);
/** Who is being given a place. */
export const placing = signal<MemberId | null>(null);
/** Whom the message being written is for. */
export const writingTo = signal<Readers>('all');
export const clearDesk = (): void => {
  desk.value = { show: 'acts' };
};

/** Lets go of all that, e.g. when another session is entered. */
export function clearConsole(): void {
  part.value = 'incidents';
  openDelegation.value = null;
  placing.value = null;
  writingTo.value = 'all';
  clearDesk();
}

export interface ConsoleRoom {
  readonly view: FacilitatorView;
  readonly scenario: PublicScenario;
}

const consoleRoom = computed<ConsoleRoom | null>(() =>
  control.value && scenario.value ? { view: control.value, scenario: scenario.value } : null,
);

/** The room for a component of the console; throws outside of it, which cannot happen in a mounted one. */
export function useConsole(): ConsoleRoom {
  const now = consoleRoom.value;
  if (!now) throw new Error('invariant broken: the console was drawn before its view arrived');
  return now;
}

/** Why a command is not open now; null when it is. */
export const refusalFor = (view: FacilitatorView, command: string): string | null =>
  view.legal.find((action) => action.command === command)?.refusal ?? null;
