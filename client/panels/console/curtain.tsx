// Owns the curtain before a facilitator's page: one press, and a screen that is projected shows nothing but the day and its clock.
import { useEffect, useRef } from 'preact/hooks';
import type { FacilitatorView } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { t } from '../../texts/t.ts';
import { showCode } from '../front-door/code-letters.ts';
import { WallClock } from '../gallery/wall-clock.tsx';
import { Button } from '../kit/button.tsx';
import { useHiding } from '../kit/use-hiding.ts';
import './curtain.css';

/** Where H is a letter. It draws the curtain before an open box as well. */
const TYPING = 'select, textarea, input:not([type="checkbox"], [type="radio"])';

/** The button that draws it; H does the same, and opens it again. */
export function Curtain({ view }: { readonly view: FacilitatorView }) {
  const [drawn, setDrawn] = useHiding(TYPING);
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setDrawn(true)}>
        {t('curtain.draw')} <kbd class="curtain-key">H</kbd>
      </Button>
      {drawn ? <Drawn view={view} onOpen={() => setDrawn(false)} /> : null}
    </>
  );
}

interface DrawnProps {
  readonly view: FacilitatorView;
  readonly onOpen: () => void;
}

/** A modal box of its own: nothing on the page, an open box included, can be seen, reached or read aloud behind it. */
function Drawn({ view, onOpen }: DrawnProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      class="curtain"
      aria-label={t('curtain.title')}
      // Escape is pressed for much else: it does not show what is hidden.
      onCancel={(event) => event.preventDefault()}
      onClose={onOpen}
    >
      <p class="curtain-name">
        <strong>{scenario.value?.title ?? t('app.name')}</strong>{' '}
        <span class="unbroken">{showCode(view.session.code)}</span>
      </p>
      <WallClock view={view} />
      <p class="curtain-foot">
        <Button kind="quiet" size="small" onPress={onOpen}>
          {t('curtain.open')}
        </Button>
      </p>
    </dialog>
  );
}
