// Owns the facilitators' own words: to everybody, to some delegations, or as a statement that the gallery reads too.
import { useState } from 'preact/hooks';
import { type Intent, limits } from '../../../shared/protocol/index.ts';
import type { Readers } from '../../../shared/views/index.ts';
import { typedSince } from '../../store/draft.ts';
import { isPending, send } from '../../store/session.ts';
import { ct } from '../../texts/console.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { refusalFor, useConsole, writingTo } from './console-state.ts';
import { readersInWords } from './desk/act-words.ts';
import { ReadersPicker } from './desk/readers-picker.tsx';
import './message-desk.css';

export function MessageDesk() {
  const { view } = useConsole();
  const [text, setText] = useState('');
  const [toGallery, setToGallery] = useState(false);
  const readers = writingTo.value;
  const inPublic = readers === 'all' && toGallery;
  const type = inPublic ? 'statement.make' : 'message.send';
  const words = text.trim();
  const refusal = refusalFor(view, type) ?? missing(words, readers);
  const speak = async () => {
    if (refusal !== null || isPending(type)) return;
    const ack = await send(intentOf(words, readers, inPublic));
    if (ack.ok) setText((now) => typedSince(text, now));
  };
  return (
    <section class="message-desk" aria-labelledby="message-desk">
      <h2 id="message-desk">{ct('message.title')}</h2>
      <To readers={readers} inPublic={inPublic} onGallery={setToGallery} />
      <Field
        label={ct('message.words')}
        labelUnseen
        value={text}
        onInput={setText}
        rows={3}
        maxLength={limits.messageLength}
        onSubmit={() => void speak()}
      />
      <Button size="small" busy={isPending(type)} refusal={refusal} onPress={() => void speak()}>
        {ct('message.send')}
      </Button>
    </section>
  );
}

function intentOf(text: string, readers: Readers, inPublic: boolean): Intent {
  const words = { text };
  if (inPublic) return { type: 'statement.make', words };
  return { type: 'message.send', to: readers === 'all' ? 'table' : [...readers], words };
}

interface ToProps {
  readonly readers: Readers;
  readonly inPublic: boolean;
  readonly onGallery: (toGallery: boolean) => void;
}

function To({ readers, inPublic, onGallery }: ToProps) {
  return (
    <>
      <ReadersPicker
        label={ct('message.to')}
        readers={readers}
        on="ground"
        note={noteOf(readers, inPublic)}
        onReaders={(now) => {
          writingTo.value = now;
        }}
      />
      {readers === 'all' ? (
        <label class="message-gallery">
          <input
            type="checkbox"
            checked={inPublic}
            onChange={(event) => onGallery(event.currentTarget.checked)}
          />
          {ct('message.gallery')}
        </label>
      ) : null}
    </>
  );
}

const missing = (text: string, readers: Readers): string | null => {
  if (readers !== 'all' && readers.length === 0) return t('room.readers.nobodyYet');
  return text === '' ? t('room.composer.empty') : null;
};

function noteOf(readers: Readers, inPublic: boolean): string {
  if (inPublic) return t('room.readers.statement');
  if (readers === 'all') return t('room.readers.table');
  return readers.length === 0 ? t('room.readers.nobodyYet') : readersInWords(readers);
}
