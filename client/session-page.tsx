// Owns the page of a seat: sitting down, the line to the server, and which room the phase leads into.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FacilitatorView, ObserverView, SeatView, View } from '../shared/views/index.ts';
import { AboutSheet } from './panels/about/about-sheet.tsx';
import { Announcements } from './panels/announcements/announcements.tsx';
import { watchCalls } from './panels/attention/watch-calls.ts';
import { Briefing } from './panels/briefing/briefing.tsx';
import { Bulletin } from './panels/bulletin/bulletin.tsx';
import { Debrief } from './panels/debrief/debrief.tsx';
import { Farewell } from './panels/front-door/farewell.tsx';
import { Notice } from './panels/front-door/notice.tsx';
import { Guide } from './panels/guide/guide.tsx';
import { LineBanner } from './panels/kit/line-banner.tsx';
import { type Loaded, useLoaded } from './panels/kit/use-loaded.ts';
import { Lobby } from './panels/lobby/lobby.tsx';
import { CatchUpOnce } from './panels/room/catch-up/catch-up-card.tsx';
import { SituationRoom } from './panels/room/situation-room.tsx';
import { Night, StageHost } from './stage-bridge.tsx';
import { showTitle } from './store/page-title.ts';
import { keepWhileOpen } from './store/seats-kept.ts';
import {
  connection,
  control,
  enterEarlier,
  enterSeat,
  gallery,
  scenario,
  told,
  view,
} from './store/session.ts';
import { tellReading } from './store/tell-read.ts';
import { clearSelection, printing, stillness } from './store/ui.ts';
import { stateWishes } from './store/wishes-brought.ts';
import { t } from './texts/t.ts';

export interface SessionPageProps {
  readonly token: string;
  /** A session that this seat's own goes on from, to be read in its place; null = the seat's own. */
  readonly earlier: string | null;
}

/** Everything behind a seat's link. */
export function SessionPage({ token, earlier }: SessionPageProps) {
  useEffect(() => {
    const leave = earlier === null ? enterSeat(token) : enterEarlier(token, earlier);
    // Nothing calls anybody to what is over, and the way back leads to what goes on.
    const own = earlier === null ? [keepWhileOpen(token), watchCalls(), stateWishes(), tellReading()] : [];
    const stops = [...own, showTitle(), clearSelection];
    return () => {
      for (const stop of stops) stop();
      leave();
    };
  }, [token, earlier]);
  const seen = told.value;
  const { state, reason } = connection.value;
  if (state === 'closed') {
    const words = reason?.message ?? t('session.closed');
    return <Farewell token={token} reason={reason?.code ?? null} words={words} known={seen !== null} />;
  }
  if (!seen || scenario.value?.id !== seen.session.scenario) {
    return (
      <Notice
        title={t('session.opening')}
        body={t(state === 'lost' ? 'session.noAnswer' : 'session.openingBody')}
      />
    );
  }
  return (
    <>
      <PageForWho />
      <AboutSheet />
    </>
  );
}

/** Who plays a delegation, who leads without playing, and who watches or waits: each sees a page of its own. */
function PageForWho() {
  const [seat, facilitator, observer] = [view.value, control.value, gallery.value];
  if (printing.value && told.value) return <PrintRoute view={told.value} />;
  if (facilitator) return <ConsoleRoute view={facilitator} />;
  if (observer) return <GalleryRoute view={observer} />;
  if (!seat) return null;
  return (
    <>
      <LineBanner withPause={!isRoom(seat)} />
      {isOver(seat) ? null : <Announcements view={seat} on="page" />}
      <PhasePage seen={seat} />
      <CatchUpOnce key={seat.audience.delegation} view={seat} />
      {seat.mandate.guide ? <Guide /> : null}
    </>
  );
}

/** Players never load it. */
function ConsoleRoute({ view: seen }: { readonly view: FacilitatorView }) {
  const Page = useLoaded(async () => (await import('./panels/console/console-page.tsx')).ConsolePage);
  return (
    <>
      <LineBanner withPause={false} />
      <PageOnce page={Page} view={seen} />
    </>
  );
}

function GalleryRoute({ view: seen }: { readonly view: ObserverView }) {
  const Page = useLoaded(async () => (await import('./panels/gallery/gallery-page.tsx')).GalleryPage);
  return (
    <>
      <LineBanner withPause={false} />
      {isOver(seen) ? null : <Announcements view={seen} on="wall" />}
      <PageOnce page={Page} view={seen} />
    </>
  );
}

/** Over whatever page it was opened from. */
function PrintRoute({ view: seen }: { readonly view: View }) {
  const Page = useLoaded<PageProps<View>>(
    async () => (await import('./panels/print/print-desk.tsx')).PrintDesk,
  );
  return <PageOnce page={Page} view={seen} />;
}

interface PageProps<V> {
  readonly view: V;
  readonly stage: ComponentChildren;
}

interface PageOnceProps<V> {
  readonly page: Loaded<PageProps<V>>;
  readonly view: V;
}

function PageOnce<V>({ page: Page, view: seen }: PageOnceProps<V>) {
  if (Page === null) return <Notice title={t('session.opening')} body={t('session.openingBody')} />;
  if (Page === 'missing') return <Notice title={t('session.notLoaded')} body={t('session.notLoadedBody')} />;
  return <Page view={seen} stage={<StageHost />} />;
}

/** The room has its own dial to cover when the clock stands still. */
const isRoom = ({ session, clock }: SeatView): boolean =>
  (session.phase === 'terms' || session.phase === 'truce') && clock.stage === 'deliberation';

/** The debrief tells all that was brought in and ruled by itself. */
const isOver = ({ session }: View): boolean => session.phase === 'debrief' || session.phase === 'archived';

function PhasePage({ seen }: { readonly seen: SeatView }) {
  switch (seen.session.phase) {
    case 'lobby':
      return <Lobby view={seen} />;
    case 'briefing':
      return <Briefing view={seen} />;
    case 'terms':
    case 'truce':
      return seen.clock.stage === 'bulletin' ? <Dawn view={seen} /> : <Room />;
    case 'debrief':
    case 'archived':
      return <Debrief view={seen} />;
  }
}

/** The morning after a night: the night itself is played first to whoever was there when the day closed. */
function Dawn({ view: seen }: { readonly view: SeatView }) {
  const bulletin = seen.bulletins.at(-1);
  const [watching, setWatching] = useState(() => wasInTheRoom && !stillness.peek());
  useEffect(() => {
    wasInTheRoom = false;
  }, []);
  if (watching && bulletin) return <Night view={seen} bulletin={bulletin} onEnd={() => setWatching(false)} />;
  return (
    <Bulletin view={seen} onWatch={bulletin && !stillness.value ? () => setWatching(true) : undefined} />
  );
}

/** True from the moment the room is shown until its night has been played: a page opened in the morning plays none. */
let wasInTheRoom = false;

function Room() {
  useEffect(() => {
    wasInTheRoom = true;
  }, []);
  return <SituationRoom stage={<StageHost />} />;
}
