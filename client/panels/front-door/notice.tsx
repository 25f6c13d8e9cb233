// Owns the page that says what happened and what to do, when there is nothing else to show.
import type { ComponentChildren } from 'preact';
import { go } from '../../store/route.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import './notice.css';

interface NoticeProps {
  readonly title: string;
  readonly body: ComponentChildren;
  /** What helps besides the way to the front door. */
  readonly action?: ComponentChildren;
}

export function Notice({ title, body, action }: NoticeProps) {
  return (
    <main class="notice">
      <p class="notice-word">{t('app.name')}</p>
      <h1>{title}</h1>
      <p>{body}</p>
      <div class="notice-acts">
        {action}
        <Button icon="chevron-left" onPress={() => go('/')}>
          {t('nav.frontDoor')}
        </Button>
      </div>
    </main>
  );
}
