// Owns the six boxes a session code is typed into: one real field behind drawn boxes, so that pasting and keys just work.
import { useId, useState } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import { CODE_LENGTH, cleanCode, showCode } from './code-letters.ts';
import './code-boxes.css';

interface CodeBoxesProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
}

export function CodeBoxes({ code, onCode }: CodeBoxesProps) {
  const id = useId();
  const [focused, setFocused] = useState(false);
  return (
    <div class="code">
      <label class="unseen" for={id}>
        {t('join.code')}
      </label>
      <input
        id={id}
        class="code-input"
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellcheck={false}
        onInput={(event) => {
          const clean = cleanCode(event.currentTarget.value);
          event.currentTarget.value = clean;
          onCode(clean);
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      <div class="code-boxes" aria-hidden="true" title={showCode(code)}>
        {Array.from({ length: CODE_LENGTH }, (_, at) => (
          <span
            key={at}
            class={`code-box ${focused && at === Math.min(code.length, CODE_LENGTH - 1) ? 'code-next' : ''}`}
          >
            {code[at] ?? ''}
          </span>
        ))}
      </div>
    </div>
  );
}
