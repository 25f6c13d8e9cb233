// Owns a link that others should open: shown whole, copied by one press where the browser allows it.
import { useState } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';

export function ShareLink({ link }: { readonly link: string }) {
  const [copied, setCopied] = useState(false);
  // The clipboard exists only on secure origins; on a classroom network the link itself can be selected.
  const canCopy = typeof navigator.clipboard?.writeText === 'function';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div class="share">
      <p class="share-words">{t('lobby.orLink')}</p>
      <code class="share-link">{link}</code>
      {canCopy ? (
        <Button size="small" icon={copied ? 'check' : 'copy'} onPress={() => void copy()}>
          {t(copied ? 'lobby.copied' : 'lobby.copy')}
        </Button>
      ) : null}
    </div>
  );
}
