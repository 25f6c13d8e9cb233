// Owns the title of the browser's tab: the day, and how much has come to need this person while nobody looked.
import { computed, effect } from '@preact/signals';
import { awaits, type SeatView } from '../../shared/views/index.ts';
import { t } from '../texts/t.ts';
import { unseenCalls } from './attention.ts';
import { told } from './session.ts';

/** True when the table waits for this seat: a signature is asked of it, or it has not said that it is ready and others have. */
export function isYourMove({ session, proposals, seats, audience, clock }: SeatView): boolean {
  if (session.ending || clock.paused || session.phase === 'lobby') return false;
  const own = seats.find((seat) => seat.delegation === audience.delegation);
  if (!own || own.ready) return false;
  const awaited = Object.values(proposals).some((proposal) => awaits(proposal, audience.delegation));
  const others = seats.filter((seat) => seat.delegation !== audience.delegation && seat.occupant !== 'free');
  return awaited || others.every((seat) => seat.ready);
}

const title = computed(() => {
  const now = told.value;
  if (!now) return t('app.name');
  const waiting = unseenCalls.value;
  const day = now.session.phase === 'truce' ? t('title.day', { day: now.clock.day }) : t('app.name');
  return waiting > 0 ? t('title.waiting', { waiting, title: day }) : day;
});

/** Keeps the tab's title current. Returns the way to stop, which puts the plain name back. */
export function showTitle(): () => void {
  const stop = effect(() => {
    document.title = title.value;
  });
  return () => {
    stop();
    document.title = t('app.name');
  };
}
