// Owns when a person is called: what is new while nobody looks is counted in the title, heard and shown, as far as wanted.
import { effect, signal } from '@preact/signals';
import type { SeatView } from '../../../shared/views/index.ts';
import { noticeWanted, soundWanted, unseenCalls } from '../../store/attention.ts';
import { pending, scenario, view } from '../../store/session.ts';
import { unread } from '../../store/unread.ts';
import { t } from '../../texts/t.ts';
import { type Call, callsOf, newCalls } from '../room/logic/calls.ts';
import { showNotice } from './call-notice.ts';
import { playCallSound } from './call-sound.ts';

/** Hidden, or beside a window in which the reader works. */
const isAway = (): boolean => document.hidden || !document.hasFocus();

interface Watched {
  readonly session: string;
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
  let watched: Watched | null = null;
  const stop = effect(() => {
    const [seen, table, counts, isUnwatched] = [view.value, scenario.value, unread.value, away.value];
    if (!seen || !table || table.id !== seen.session.scenario) return;
    const { id } = seen.session;
    const calls = callsOf(seen, table, counts);
    if (watched?.session !== id) watched = { session: id, known: new Set(calls), unseen: new Set() };
    else hear(watched, seen, calls, isUnwatched);
    if (!isUnwatched) watched.unseen.clear();
    unseenCalls.value = calls.filter((call) => watched?.unseen.has(call)).length;
  });
  return () => {
    stop();
    for (const event of events) window.removeEventListener(event, look);
    unseenCalls.value = 0;
  };
}

/** Own doing is known at once and calls nobody. */
function hear(
  { known, unseen }: Watched,
  { session, clock }: SeatView,
  calls: readonly Call[],
  away: boolean,
): void {
  const news = newCalls(known, calls, pending.peek().length > 0);
  for (const call of calls) known.add(call);
  if (news.length === 0 || !away) return;
  for (const call of news) unseen.add(call);
  if (soundWanted.peek()) playCallSound();
  if (!noticeWanted.peek() || !document.hidden) return;
  // Neither who nor what: others may see this screen.
  const day = clock.day > 0 ? t('call.day', { day: clock.day, code: session.code }) : session.code;
  showNotice(`thirty-days-${session.id}`, t('call.title'), day);
}
