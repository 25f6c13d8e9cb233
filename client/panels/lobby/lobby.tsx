// Owns the lobby: how to come in, who sits where, and the host's start; the round table is drawn beside it.
import type { SeatView } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import { showCode } from '../front-door/code-letters.ts';
import { HostBar } from './host-bar.tsx';
import { LobbyTable } from './lobby-table.tsx';
import { ShareLink } from './share-link.tsx';
import './lobby.css';

export function Lobby({ view }: { readonly view: SeatView }) {
  const { code, host } = view.session;
  return (
    <main class="lobby">
      <section class="lobby-way-in" aria-label={t('lobby.wayIn')}>
        <p class="lobby-word">{t('app.name')}</p>
        <p class="lobby-step">{t('lobby.open')}</p>
        <p class="lobby-address">{location.host}</p>
        {isThisMachine(location.hostname) ? <p class="lobby-local">{t('lobby.local')}</p> : null}
        <p class="lobby-step">{t('lobby.type')}</p>
        <h1 class="lobby-code">
          <span class="unseen">{t('lobby.code')} </span>
          {showCode(code)
            .split('-')
            .map((part, index) => (
              <span key={part} class={index > 0 ? 'lobby-code-second' : ''}>
                {part}
              </span>
            ))}
        </h1>
        <ShareLink path={`/join/${code}`} />
        <p class="lobby-step quiet">{t('lobby.noAccount')}</p>
      </section>
      <LobbyTable seats={view.seats} you={view.audience.delegation} />
      {host ? <HostBar view={view} /> : <p class="lobby-wait">{t('lobby.wait')}</p>}
    </main>
  );
}

/** Addresses that lead to this very machine only, and so help nobody else in the room. */
export const isThisMachine = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host);
