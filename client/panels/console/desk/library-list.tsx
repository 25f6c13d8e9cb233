// Owns the scenario's library of injects: what fits today first, each with when it is suggested; a press begins one from it.
import { useState } from 'preact/hooks';
import type { LibraryInject } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { hasWords } from '../../../texts/has-words.ts';
import { Field } from '../../kit/field.tsx';
import { desk, useConsole } from '../console-state.ts';
import { readersInWords } from './act-words.ts';
import { type Use, useOf } from './inject-use.ts';

export function LibraryList() {
  const { view } = useConsole();
  const [text, setText] = useState('');
  const { day } = view.clock;
  const found = view.library
    .filter((one) => hasWords(`${one.title} ${one.text} ${one.suggested?.when ?? ''}`, text))
    .toSorted((a, b) => Number(fits(b, day)) - Number(fits(a, day)));
  return (
    <>
      <Field
        label={ct('library.search')}
        labelUnseen
        placeholder={ct('library.search')}
        value={text}
        onInput={setText}
      />
      {found.length === 0 ? <p class="quiet">{ct('library.none')}</p> : null}
      <ul class="acts">
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="row-button act-open"
              onClick={() => {
                desk.value = { show: 'inject', from: one };
              }}
            >
              <small>{noteOf(one, useOf(one, view.facilitation))}</small>
              <b>{one.title}</b>
              {one.suggested?.when ? <small>{one.suggested.when}</small> : null}
              <small>{readersInWords(one.audience)}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const fits = ({ suggested }: LibraryInject, day: number): boolean =>
  suggested !== undefined && suggested.from <= day && day <= suggested.to;

function noteOf({ suggested }: LibraryInject, use: Use): string {
  const days = suggested ? ct('library.days', { from: suggested.from, to: suggested.to }) : '';
  return [days, use === 'unused' ? '' : ct(`library.${use}`)].filter(Boolean).join(', ');
}
