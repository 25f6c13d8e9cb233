// Owns the way to the gallery: one press, and this device watches the session with this code.
import { useEffect, useState } from 'preact/hooks';
import type { LobbyCard } from '../../../shared/protocol/index.ts';
import { joinSession, lobbyCard } from '../../net/http.ts';
import { go } from '../../store/route.ts';
import { gt } from '../../texts/gallery.ts';
import { t } from '../../texts/t.ts';
import { cleanCode, showCode } from '../front-door/code-letters.ts';
import { Notice } from '../front-door/notice.tsx';
import { Button } from '../kit/button.tsx';

export function WatchPage({ code: given }: { readonly code: string }) {
  const code = cleanCode(given);
  const [card, setCard] = useState<LobbyCard | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void lobbyCard(code).then((answer) =>
      answer.ok ? setCard(answer.value) : setRefused(answer.error.message),
    );
  }, [code]);
  const watch = async () => {
    setBusy(true);
    const answer = await joinSession(code, { place: { at: 'gallery' } });
    setBusy(false);
    if (answer.ok) go(answer.value.link);
    else setRefused(answer.error.message);
  };
  if (refused !== null) return <Notice title={t('session.noSeat')} body={refused} />;
  if (card === null) return <Notice title={gt('watch.looking', { code: showCode(code) })} body="" />;
  return (
    <Notice
      title={gt('watch.title', { code: showCode(code) })}
      body={card.gallery ? gt('watch.body') : gt('watch.closed')}
      action={
        card.gallery ? (
          <Button kind="primary" size="large" icon="eye" busy={busy} onPress={() => void watch()}>
            {gt('watch.enter')}
          </Button>
        ) : undefined
      }
    />
  );
}
