// Owns when a person is called: what is new while nobody looks is counted in the title, heard and shown, as far as wanted.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { View } from '../../../shared/views/index.ts';
import { noticeWanted, soundWanted, unseenCalls } from '../../store/attention.ts';
import { control, gallery, pending, scenario, serverNow, told, view } from '../../store/session.ts';
import { unread } from '../../store/unread.ts';
import { t } from '../../texts/t.ts';
import { type Call, callsOf, newCalls } from '../room/logic/calls.ts';
import { showNotice } from './call-notice.ts';
import { playCallSound } from './call-sound.ts';
import { callsOfFacilitator, callsOfObserver } from './calls-of-others.ts';

/** How often it is looked whether something has come to need a facilitator, in milliseconds. */
const TICK_MS = 10_000;

/** Hidden, or beside a window in which the reader works. */
const isAway = (): boolean => document.hidden || !document.hasFocus();

interface Watched {
  /** The session, and the kind of place: in another, other things are news. */
  readonly place: string;
  /** Every call of this visit so far: none is news twice. */
  readonly known: Set<Call>;
  /** Came while nobody looked. */
  readonly unseen: Set<Call>;
}

/** Watches from now on; what already waits when the page opens is known. Returns the way to stop. */
export function watchCalls(): () => void {
  const away = signal(isAway());
  const look = () => {
    away.value = isAway();
  };
  const events = ['focus', 'blur', 'visibilitychange'] as const;
  for (const event of events) window.addEventListener(event, look);
  // What somebody has not done for a while comes to need a facilitator without anything being told.
  const now = signal(serverNow());
  const ticking = setInterval(() => {
    now.value = serverNow();
  }, TICK_MS);
  let watched: Watched | null = null;
  const stop = effect(() => {
    const [seen, isUnwatched, calls] = [told.value, away.value, callsNow(now)];
    if (!seen || !calls) return;
    const place = `${seen.session.id}/${seen.audience.kind}`;
    if (watched?.place !== place) watched = { place, known: new Set(calls), unseen: new Set() };
    else hear(watched, seen, calls, isUnwatched);
    if (!isUnwatched) watched.unseen.clear();
    unseenCalls.value = calls.filter((call) => watched?.unseen.has(call)).length;
  });
  return () => {
    stop();
    clearInterval(ticking);
    for (const event of events) window.removeEventListener(event, look);
    unseenCalls.value = 0;
  };
}

/** What calls whoever has this page open; null while that cannot be told. `now`: server time, looked at only if it matters. */
function callsNow(now: ReadonlySignal<number>): readonly Call[] | null {
  const table = scenario.value;
  if (control.value) return callsOfFacilitator(control.value, now.value);
  if (gallery.value) return callsOfObserver(gallery.value);
  if (!view.value || !table || table.id !== view.value.session.scenario) return null;
  return callsOf(view.value, table, unread.value);
}

/** Own doing is known at once and calls nobody. */
function hear(
  { known, unseen }: Watched,
  { session, clock, audience }: View,
  calls: readonly Call[],
  away: boolean,
): void {
  const acts = pending.peek().some((type) => type !== 'messages.read');
  const news = newCalls(known, calls, acts);
  for (const call of calls) known.add(call);
  if (news.length === 0 || !away) return;
  for (const call of news) unseen.add(call);
  // A wall calls nobody.
  if (audience.kind === 'observer') return;
  if (soundWanted.peek()) playCallSound();
  if (!noticeWanted.peek() || !document.hidden) return;
  // Neither who nor what: others may see this screen.
  const day = clock.day > 0 ? t('call.day', { day: clock.day, code: session.code }) : session.code;
  showNotice(`thirty-days-${session.id}`, t('call.title'), day);
}
