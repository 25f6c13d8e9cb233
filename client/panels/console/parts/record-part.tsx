// Owns the true record beside the public one: every line there is, those that are not public marked, narrowed and searched.
import { useMemo, useState } from 'preact/hooks';
import { ct } from '../../../texts/console.ts';
import { t } from '../../../texts/t.ts';
import { Field } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { useConsole } from '../console-state.ts';
import { type Line, READERS, type Read, searchRecord } from './record-search.ts';
import { readersOf, trueLine } from './true-line.ts';

/** More are found by narrowing. */
const SHOWN = 200;

export function RecordPart() {
  const { view } = useConsole();
  const [read, setRead] = useState<Read>('all');
  const [text, setText] = useState('');
  const lines = useMemo(
    () => view.record.map((entry): Line => ({ entry, words: trueLine(entry, view) })),
    [view.record, view.proposals],
  );
  const found = searchRecord(lines, { read, text, day: null });
  return (
    <>
      <div class="part-tools">
        <Segmented
          label={ct('record.readers')}
          items={READERS.map((id) => ({ id, label: ct(`record.${id}`) }))}
          selected={read}
          onSelect={setRead}
        />
        <Field
          label={ct('record.search')}
          labelUnseen
          placeholder={ct('record.search')}
          value={text}
          onInput={setText}
        />
      </div>
      {found.length === 0 ? <p class="quiet">{ct('record.none')}</p> : null}
      <div class="true-record">
        <p class="true-record-heads" aria-hidden="true">
          <span>{ct('record.public')}</span>
          <span>{ct('record.hidden')}</span>
        </p>
        <ul>
          {found.slice(0, SHOWN).map((line, index) => (
            <RecordLine key={`${line.entry.day}${line.entry.kind}${index}`} line={line} />
          ))}
        </ul>
      </div>
      {found.length > SHOWN ? (
        <p class="quiet">{ct('record.more', { count: found.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

/** Public lines stand at the left, what only some or nobody knows at the right. */
function RecordLine({ line: { entry, words } }: { readonly line: Line }) {
  return (
    <li class={entry.secret ? 'line-hidden' : 'line-public'}>
      <span class="line-day">{t('room.day', { day: entry.day })}</span>
      <span>
        {entry.secret ? (
          <>
            <Icon name="lock" size={14} />
            <span class="unseen">{ct('record.hiddenMark')} </span>
          </>
        ) : null}
        {words} {entry.secret ? <small>{readersOf(entry)}</small> : null}
      </span>
    </li>
  );
}
