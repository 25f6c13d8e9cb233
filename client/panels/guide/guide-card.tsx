// Owns the guide's card: what it says now, the way to what it speaks of, and the way on; follows no play itself.
import type { GuideStep } from '../../../shared/catalogue/guide.ts';
import { view } from '../../store/session.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { showPart } from './guide-parts.ts';
import { type GuideNow, pageOf } from './guide-progress.ts';
import { guideHidden, guideNow, hideGuide, passStep } from './guide-state.ts';
import './guide.css';

/** The guide of this seat: a card, or, while it is hidden, the button that brings it back. Nothing without a guide. */
export function GuideCard() {
  const now = guideNow.value;
  const seen = view.value;
  if (!now || !seen) return null;
  if (guideHidden.value) return now.kind === 'over' ? null : <BringBack />;
  const count = seen.mandate.guide?.steps.length ?? 0;
  return (
    <section class="guide" aria-label={t('guide.label')}>
      <header class="guide-head">
        <Progress now={now} count={count} />
        <button type="button" class="guide-hide" aria-label={t('guide.hide')} onClick={() => hideGuide(true)}>
          <Icon name="close" size={16} />
        </button>
      </header>
      <p class="guide-words" aria-live="polite">
        {wordsOf(now)}
      </p>
      {now.kind === 'step' ? <Acts step={now.step} /> : null}
      {now.kind === 'over' ? (
        <div class="guide-acts">
          <Button size="small" kind="primary" onPress={() => hideGuide(true)}>
            {t('guide.close')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function wordsOf(now: GuideNow): string {
  const seen = view.value;
  if (now.kind === 'step') return now.step.text;
  if (now.kind === 'over') return t('guide.over');
  const page = seen ? pageOf(seen) : null;
  return page === null ? '' : t(`guide.elsewhere.${page}`);
}

function Progress({ now, count }: { readonly now: GuideNow; readonly count: number }) {
  if (now.kind !== 'step') return <h2>{t('guide.label')}</h2>;
  return (
    <>
      <h2>{t('guide.step', { number: now.number, count })}</h2>
      <span class="guide-track" aria-hidden="true">
        <span style={{ width: `${(100 * now.number) / count}%` }} />
      </span>
    </>
  );
}

/** Doing what the step asks for leads on by itself; pressing leads on as well, so that nobody is held up. */
function Acts({ step }: { readonly step: GuideStep }) {
  const reads = step.until.on === 'next';
  return (
    <div class="guide-acts">
      <Button size="small" onPress={() => showPart(step.part)}>
        {t('guide.show')}
      </Button>
      <Button size="small" kind={reads ? 'primary' : 'quiet'} onPress={() => passStep(step.id)}>
        {t(reads ? 'guide.next' : 'guide.skip')}
      </Button>
    </div>
  );
}

function BringBack() {
  return (
    <button
      type="button"
      class="guide-back"
      aria-label={t('guide.bringBackWhat')}
      onClick={() => hideGuide(false)}
    >
      <Icon name="question" size={18} />
      {t('guide.bringBack')}
    </button>
  );
}
