// Owns the third door: a code, a name, and a free seat of the lobby behind it.
import { useId, useState } from 'preact/hooks';
import { limits } from '../../../shared/protocol/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { CodeBoxes } from './code-boxes.tsx';
import { CODE_LENGTH, cleanCode } from './code-letters.ts';
import { JoinDialog } from './join-dialog.tsx';
import { keepName, readName } from './own-name.ts';

interface JoinDoorProps {
  /** Typed already, e.g. from a link. */
  readonly code?: string;
}

export function JoinDoor({ code: given = '' }: JoinDoorProps) {
  const titleId = useId();
  const [code, setCode] = useState(cleanCode(given));
  const [name, setName] = useState(readName);
  const [choosing, setChoosing] = useState(false);
  const whole = code.length === CODE_LENGTH;
  return (
    <section class="door door-ground" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('join.title')}</h2>
      <p>{t('join.lead')}</p>
      <form
        class="door-form"
        onSubmit={(event) => {
          event.preventDefault();
          keepName(name);
          if (whole) setChoosing(true);
        }}
      >
        <CodeBoxes code={code} onCode={setCode} />
        <Field
          label={t('join.name')}
          value={name}
          onInput={setName}
          maxLength={limits.nameLength}
          autoComplete="name"
        />
        <div class="door-act">
          <Button type="submit" iconAfter="chevron-right" refusal={whole ? null : t('join.codeShort')}>
            {t('join.take')}
          </Button>
        </div>
      </form>
      {choosing ? <JoinDialog code={code} name={name.trim()} onClose={() => setChoosing(false)} /> : null}
    </section>
  );
}
