// Owns the way in: address, code, link and QR code, large enough to be read from the back row; knows nobody who comes.
import { t } from '../../texts/t.ts';
import { showCode } from '../front-door/code-letters.ts';
import { QrCode } from '../kit/qr-code.tsx';
import { ShareLink } from './share-link.tsx';
import './way-in.css';

interface WayInProps {
  readonly code: string;
  /** Where others open the session, e.g. `http://192.168.1.4:3000`. */
  readonly origin: string;
}

export function WayIn({ code, origin }: WayInProps) {
  const link = `${origin}/join/${code}`;
  const { host, hostname } = new URL(origin);
  return (
    <section class="way-in" aria-label={t('lobby.wayIn')}>
      <p class="way-in-word">{t('app.name')}</p>
      <p class="way-in-step">{t('lobby.open')}</p>
      <p class="way-in-address">{host}</p>
      {isThisMachine(hostname) ? <p class="way-in-local">{t('lobby.local')}</p> : null}
      <p class="way-in-step">{t('lobby.type')}</p>
      <h1 class="way-in-code">
        <span class="unseen">{t('lobby.code')} </span>
        {showCode(code)
          .split('-')
          .map((part, index) => (
            <span key={part + String(index)} class={index > 0 ? 'way-in-second' : ''}>
              {part}
            </span>
          ))}
      </h1>
      <div class="way-in-camera">
        <QrCode text={link} label={t('wayIn.qr', { link })} class="way-in-qr" />
        <div class="way-in-beside">
          <p class="way-in-step">
            {t('wayIn.point')}
            <br />
            {t('lobby.noAccount')}
          </p>
          <ShareLink link={link} />
        </div>
      </div>
    </section>
  );
}

/** Addresses that lead to this very machine only, and so help nobody else in the room. */
export const isThisMachine = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host);
