// Owns the third door: a code, and the way to the session behind it.
import { useId, useState } from 'preact/hooks';
import { go } from '../../store/route.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { CodeBoxes } from './code-boxes.tsx';
import { CODE_LENGTH } from './code-letters.ts';

export function JoinDoor() {
  const titleId = useId();
  const [code, setCode] = useState('');
  const whole = code.length === CODE_LENGTH;
  return (
    <section class="door door-ground" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('join.title')}</h2>
      <p>{t('join.lead')}</p>
      <form
        class="door-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (whole) go(`/join/${code}`);
        }}
      >
        <CodeBoxes code={code} onCode={setCode} />
        <div class="door-act">
          <Button type="submit" iconAfter="chevron-right" refusal={whole ? null : t('join.codeShort')}>
            {t('join.take')}
          </Button>
        </div>
      </form>
    </section>
  );
}
