// Owns the card on which an act of whoever leads is announced: it stays until it is put away, on the wall for a while; the next follows.
import { useEffect, useId, useState } from 'preact/hooks';
import type { View } from '../../../shared/views/index.ts';
import { keepPutAway, putAwayAt, readingPlace } from '../../store/put-away.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Paper } from '../kit/paper.tsx';
import { type Announcement, announcedIn, newsIn } from './announced.ts';
import './announcements.css';

interface AnnouncementsProps {
  readonly view: View;
  /** On the wall nobody puts anything away: it goes by itself. */
  readonly on: 'page' | 'wall';
}

/** How long the wall shows each, in milliseconds. */
const WALL_MS = 60_000;

/** Place it on every page of a session that is not over: what a place has seen is counted from its first page on. */
export function Announcements({ view, on }: AnnouncementsProps) {
  const place = readingPlace(view);
  return <AnnouncementsAt key={place} place={place} view={view} on={on} />;
}

function AnnouncementsAt({ place, view, on }: AnnouncementsProps & { readonly place: string }) {
  const [putAway, setPutAway] = useState(() => putAwayAt(place));
  const [first, ...later] = newsIn(view, putAway);
  const session = view.session.id;
  const readUpTo = (count: number) => {
    if (putAway?.session === session && putAway.count === count) return;
    keepPutAway(place, { session, count });
    setPutAway({ session, count });
  };
  const isNews = first !== undefined;
  useEffect(() => {
    if (!isNews) readUpTo(announcedIn(view).length);
  }, [session, isNews]);
  useEffect(() => {
    if (on === 'page' || !first) return;
    const timer = setTimeout(() => readUpTo(first.n), WALL_MS);
    return () => clearTimeout(timer);
  }, [session, on, first?.n]);
  return (
    <div class={`announcements announcements-${on} no-print`} role="status">
      {first ? (
        <Card
          key={`${session}/${first.n}`}
          announcement={first}
          later={later.length}
          onPutAway={() => readUpTo(first.n)}
        />
      ) : null}
    </div>
  );
}

interface CardProps {
  readonly announcement: Announcement;
  /** How many wait behind it. */
  readonly later: number;
  readonly onPutAway: () => void;
}

function Card({ announcement: { kind, title, text, day }, later, onPutAway }: CardProps) {
  const titleId = useId();
  const heading = title === '' ? t(`announced.${kind}`, { day }) : title;
  return (
    <Paper as="article" class="announcement" labelledBy={titleId}>
      {title === '' ? null : <p class="announcement-kind">{t(`announced.${kind}`, { day })}</p>}
      <h2 id={titleId}>{heading}</h2>
      <p class="announcement-text">{text}</p>
      <p class="announcement-acts">
        <Button on="paper" kind="primary" size="small" onPress={onPutAway}>
          {t('announced.putAway')}
        </Button>
        {later > 0 ? <span>{t('announced.later', { count: later })}</span> : null}
      </p>
    </Paper>
  );
}
