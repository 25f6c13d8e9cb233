// Owns what was said to the world, the latest first.
import type { ObserverView } from '../../../shared/views/index.ts';
import { gt } from '../../texts/gallery.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { renderWords } from '../../texts/words.ts';
import { Seal, seatColours } from '../kit/seal.tsx';

/** As many as a room can read. */
const SHOWN = 5;

export function Statements({ view }: { readonly view: ObserverView }) {
  const said = view.messages
    .filter(({ statement }) => statement)
    .slice(-SHOWN)
    .toReversed();
  return (
    <section class="gallery-statements" aria-labelledby="gallery-statements" aria-live="polite">
      <h2 id="gallery-statements">{gt('gallery.statements')}</h2>
      {said.length === 0 ? <p class="quiet">{gt('gallery.noStatements')}</p> : null}
      <ul>
        {said.map((message) => (
          <li key={`${message.channel}${message.n}`} style={seatColours(message.from)}>
            <Seal delegation={message.from} size={34} title={null} />
            <div>
              <blockquote>“{renderWords(message.words)}”</blockquote>
              <p>
                {delegationName(message.from)}, {t('room.day', { day: message.day })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
