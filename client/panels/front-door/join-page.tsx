// Owns the page a link or QR code leads to: the third door alone, with its code filled in.

import { go } from '../../store/route.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { JoinDoor } from './join-door.tsx';
import './front-door.css';

export function JoinPage({ code }: { readonly code: string }) {
  return (
    <main class="door-page door-page-one">
      <h1 class="door-word">{t('app.name')}</h1>
      <JoinDoor code={code} />
      <Button kind="quiet" icon="chevron-left" onPress={() => go('/')}>
        {t('nav.frontDoor')}
      </Button>
    </main>
  );
}
