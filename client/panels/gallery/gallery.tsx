// Owns the public record as a room reads it from afar: clock, map or front page, statements and the text in force.
import type { ComponentChildren } from 'preact';
import type { ObserverView } from '../../../shared/views/index.ts';
import { spanInWords } from '../../texts/clock-words.ts';
import { gt } from '../../texts/gallery.ts';
import { FrontPage } from '../bulletin/front-page.tsx';
import { GalleryTop } from './gallery-top.tsx';
import { InForce } from './in-force.tsx';
import { Statements } from './statements.tsx';
import './gallery.css';

interface GalleryProps {
  readonly view: ObserverView;
  readonly stage: ComponentChildren;
}

export function Gallery({ view, stage }: GalleryProps) {
  const { clock, session } = view;
  const { delaySeconds } = session.settings.gallery;
  const bulletin = view.bulletins.at(-1);
  const morning = clock.stage === 'bulletin' && bulletin;
  return (
    <main class="gallery">
      <GalleryTop view={view} />
      <div class={`gallery-body ${morning ? 'gallery-morning' : ''}`}>
        {morning ? (
          <div class="gallery-page">
            <FrontPage view={view} bulletin={bulletin} />
          </div>
        ) : (
          <section class="gallery-map" aria-label={gt('gallery.map')}>
            {stage}
          </section>
        )}
        {morning ? null : (
          <div class="gallery-side">
            <Statements view={view} />
            <InForce view={view} />
          </div>
        )}
      </div>
      {delaySeconds > 0 ? (
        <p class="gallery-delay">{gt('gallery.delayed', { span: spanInWords(delaySeconds) })}</p>
      ) : null}
    </main>
  );
}
