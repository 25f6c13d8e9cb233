// Owns what somebody reads who came while the session runs: one is in, will be placed, and may say where one would like to be.
import { useState } from 'preact/hooks';
import type { ObserverView } from '../../../shared/views/index.ts';
import { send } from '../../store/session.ts';
import { gt } from '../../texts/gallery.ts';
import { t } from '../../texts/t.ts';
import { WishPicker } from '../lobby/wish-picker.tsx';
import './waiting-strip.css';

export function WaitingStrip({ view }: { readonly view: ObserverView }) {
  const [saved, setSaved] = useState(false);
  const wish = async (prefers: readonly string[]) => {
    const ack = await send({ type: 'preference.state', prefers: [...prefers] });
    setSaved(ack.ok);
  };
  return (
    <aside class="waiting" aria-live="polite">
      <div>
        <h1>{gt('wait.title')}</h1>
        <p>{gt('wait.body')}</p>
        <p class="quiet">{gt('wait.running')}</p>
      </div>
      <div>
        <WishPicker
          delegations={view.seats.map(({ delegation }) => delegation)}
          wishes={view.me.prefers}
          onWishes={(prefers) => void wish(prefers)}
        />
        {saved ? <p>{t('yours.saved')}</p> : null}
      </div>
    </aside>
  );
}
