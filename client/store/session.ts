// Owns what the server has told this person and the one way to answer it; knows nothing of how it is drawn.
import { computed, signal } from '@preact/signals';
import type {
  Ack,
  Intent,
  PreviewAnswer,
  PreviewInject,
  Refusal,
  Resumed,
  Welcome,
} from '../../shared/protocol/index.ts';
import {
  applyPatch,
  type FacilitatorView,
  type ObserverView,
  type PublicScenario,
  type SeatView,
  type View,
  type ViewPatch,
} from '../../shared/views/index.ts';
import { type Connection, connect, connectToEarlier, type LineState } from '../net/connect.ts';
import { publicScenario } from '../net/http.ts';
import { showToast } from './toasts.ts';

/** All this person may know; null before the first welcome. */
export const told = signal<View | null>(null);
/** The same for a member of a delegation; null for everybody else. */
export const view = computed(() => ofKind<SeatView>('delegation'));
/** The same for a facilitator; null for everybody else. */
export const control = computed(() => ofKind<FacilitatorView>('facilitator'));
/** The same for who only watches, or waits for a place; null for everybody else. */
export const gallery = computed(() => ofKind<ObserverView>('observer'));
/** The scenario being played, or the one the front door shows. */
export const scenario = signal<PublicScenario | null>(null);
/** How the line to the server is, and in words why it was closed. */
export const connection = signal<{ readonly state: LineState; readonly reason: Refusal | null }>({
  state: 'connecting',
  reason: null,
});
/** Command types that wait for their answer. */
export const pending = signal<readonly Intent['type'][]>([]);
/** The seat this page sits in. */
export const you = computed(() => view.value?.audience.delegation ?? null);

function ofKind<V extends View>(kind: V['audience']['kind']): V | null {
  const seen = told.value;
  // The audience's kind says which slices there are.
  return seen?.audience.kind === kind ? (seen as View & V) : null;
}

let line: Connection | null = null;
let seq: number | null = null;
let serverOffset = 0;

/** The server's clock, in milliseconds since 1970. */
export const serverNow = (): number => Date.now() + serverOffset;

/** Sits down with this token; leaves any other seat first. Returns the way out. */
export function enterSeat(token: string, open: typeof connect = connect): () => void {
  leaveSeat();
  line = open(token, {
    seq: () => seq,
    welcome: acceptWelcome,
    resumed: acceptResumed,
    patch: acceptPatch,
    state: (state, reason) => {
      connection.value = { state, reason };
    },
  });
  return leaveSeat;
}

/** Opens, with a facilitator's token, what their session has left behind, to be read. Returns the way out. */
export const enterEarlier = (token: string, session: string): (() => void) =>
  enterSeat(token, connectToEarlier(session));

function leaveSeat(): void {
  line?.close();
  line = null;
  seq = null;
  told.value = null;
  pending.value = [];
  connection.value = { state: 'connecting', reason: null };
}

function acceptWelcome(message: Welcome): void {
  seq = message.seq;
  serverOffset = message.serverTime - Date.now();
  told.value = message.view;
  void loadScenario(message.view.session.scenario);
}

/** The view held is still good: only the clock is set again. */
function acceptResumed(message: Resumed): void {
  serverOffset = message.serverTime - Date.now();
}

/** Applies what comes next, passes over what is already known, and asks for everything when something is missing. */
export function acceptPatch(patch: ViewPatch): void {
  if (told.value === null || seq === null || patch.seq <= seq) return;
  if (patch.seq > seq + 1) {
    seq = null;
    line?.resync();
    return;
  }
  seq = patch.seq;
  told.value = applyPatch(told.value, patch);
}

/** Fetches the public scenario once; a page that has it already keeps it. */
export async function loadScenario(id: string): Promise<void> {
  if (scenario.peek()?.id === id) return;
  const answer = await publicScenario(id);
  if (answer.ok) scenario.value = answer.value;
  else showToast({ tone: 'refusal', text: answer.error.message });
}

/**
 * Sends a command with a fresh id. A refusal is shown as a toast in its own words and returned as well; the promise
 * never rejects. `quiet` leaves the showing to the caller.
 */
export async function send(intent: Intent, { quiet = false } = {}): Promise<Ack> {
  if (!line) throw new Error('invariant broken: a command was sent without a seat');
  pending.value = [...pending.value, intent.type];
  const ack = await line.send(intent);
  const at = pending.value.indexOf(intent.type);
  pending.value = pending.value.filter((_, index) => index !== at);
  if (!ack.ok && !quiet) showToast({ tone: 'refusal', text: ack.error.message });
  return ack;
}

/** Asks what an inject would do if it were delivered now. Only a facilitator is answered; never rejects. */
export function previewInject(inject: PreviewInject): Promise<PreviewAnswer> {
  if (!line) throw new Error('invariant broken: a preview was asked for without a seat');
  return line.preview(inject);
}

/** True while a command of this type waits for its answer; read inside a component it keeps the component current. */
export const isPending = (type: Intent['type']): boolean => pending.value.includes(type);
