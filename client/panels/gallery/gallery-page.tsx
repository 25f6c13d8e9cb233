// Owns the page of who watches, on a screen of one's own or on the wall, and of who waits to be given a place.
import type { ComponentChildren } from 'preact';
import type { ObserverView } from '../../../shared/views/index.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { Lobby } from '../lobby/lobby.tsx';
import { Gallery } from './gallery.tsx';
import { WaitingStrip } from './waiting-strip.tsx';

interface GalleryPageProps {
  readonly view: ObserverView;
  /** The living map. */
  readonly stage: ComponentChildren;
}

export function GalleryPage({ view, stage }: GalleryPageProps) {
  const waits = view.me.place.at === 'entrance';
  switch (view.session.phase) {
    case 'lobby':
      return <Lobby view={view} />;
    case 'briefing':
    case 'terms':
    case 'truce':
      return (
        <>
          {waits ? <WaitingStrip view={view} /> : null}
          <Gallery view={view} stage={stage} />
        </>
      );
    case 'debrief':
    case 'archived':
      return <Debrief view={view} />;
  }
}
