// Owns the time as a room reads it from afar: which day it is, and what is left of it.
import type { View } from '../../../shared/views/index.ts';
import { timeLeft } from '../../store/time-left.ts';
import { timeInWords } from '../../texts/clock-words.ts';
import { gt } from '../../texts/gallery.ts';
import { t } from '../../texts/t.ts';
import './gallery-top.css';

interface WallClockProps {
  readonly view: Pick<View, 'clock' | 'session'>;
}

export function WallClock({ view }: WallClockProps) {
  return (
    <div class="gallery-clock">
      <h1>{stageInWords(view)}</h1>
      <TimeLeft view={view} />
    </div>
  );
}

function stageInWords({ clock, session }: WallClockProps['view']): string {
  if (session.phase === 'lobby') return gt('gallery.notBegun');
  if (session.phase === 'briefing') return gt('gallery.briefing');
  if (session.phase === 'terms') return gt('gallery.terms', { day: clock.day });
  return clock.stage === 'bulletin'
    ? t('bulletin.nightOf', { day: clock.day })
    : gt('gallery.day', { day: clock.day, days: clock.days });
}

function TimeLeft({ view: { clock, session } }: WallClockProps) {
  const left = timeLeft.value;
  if (session.phase === 'lobby') return null;
  if (clock.paused) {
    return (
      <p class="gallery-paused">
        <b>{gt('gallery.paused')}</b> {clock.pausedFor}
      </p>
    );
  }
  if (left === null || clock.dueAt === null) return <p class="gallery-left-none">{gt('gallery.noClock')}</p>;
  return (
    <p class="gallery-left">
      <span>{gt('gallery.timeLeft')}</span>
      <b>{timeInWords(clock.settings, left, clock.dueAt)}</b>
    </p>
  );
}
