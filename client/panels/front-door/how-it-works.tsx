// Owns the one-minute explanation of the game.
import { useState } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import './how-it-works.css';

const POINTS = ['how.seats', 'how.day', 'how.night', 'how.bulletin', 'how.end'] as const;

export function HowItWorks() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" class="door-nav-button" onPress={() => setOpen(true)}>
        {t('how.title')}
      </Button>
      {open ? (
        <Dialog title={t('how.title')} onClose={() => setOpen(false)}>
          <ol class="how">
            {POINTS.map((point) => (
              <li key={point}>
                <b>{t(`${point}.head`)}</b> {t(`${point}.body`)}
              </li>
            ))}
          </ol>
        </Dialog>
      ) : null}
    </>
  );
}
