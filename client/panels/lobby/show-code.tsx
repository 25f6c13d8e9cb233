// Owns the way in as a wall shows it: address, code and QR code alone, over everything, readable from the back row.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import { showCode } from '../front-door/code-letters.ts';
import { Button } from '../kit/button.tsx';
import { QrCode } from '../kit/qr-code.tsx';
import type { LobbyRoom } from './lobby-props.ts';
import { SeatedSum } from './round-table.tsx';
import './show-code.css';

interface ShowCodeProps {
  readonly room: LobbyRoom;
  readonly onClose: () => void;
}

/** Fills the screen where the browser lets it, else the window. Escape and the button lead back. */
export function ShowCode({ room: { code, origin, members }, onClose }: ShowCodeProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const wall = box.current;
    wall?.showModal();
    void wall?.requestFullscreen?.().catch(() => undefined);
    // Escape leaves the full screen before the dialog hears of it.
    const left = () => {
      if (document.fullscreenElement === null) onClose();
    };
    wall?.addEventListener('fullscreenchange', left);
    return () => {
      wall?.removeEventListener('fullscreenchange', left);
      if (document.fullscreenElement === wall && wall) void document.exitFullscreen();
      wall?.close();
    };
  }, []);
  const link = `${origin}/join/${code}`;
  return (
    <dialog
      ref={box}
      class="wall"
      aria-label={t('wayIn.screen')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="wall-words">
        <p class="wall-step">{t('lobby.open')}</p>
        <p class="wall-address">{new URL(origin).host}</p>
        <p class="wall-step">{t('lobby.type')}</p>
        <p class="wall-code">{showCode(code)}</p>
        <p class="wall-step">
          {t('wayIn.point')} {t('lobby.noAccount')}
        </p>
        <SeatedSum members={members} />
      </div>
      <QrCode text={link} label={t('wayIn.qr', { link })} class="wall-qr" />
      <Button class="wall-close" kind="quiet" icon="close" onPress={onClose}>
        {t('wayIn.hide')}
      </Button>
    </dialog>
  );
}
