// Owns the choice of who reads an act: everybody, or these delegations.
import type { Readers } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { delegationName } from '../../../texts/names.ts';
import { Icon } from '../../kit/icon.tsx';
import { Seal } from '../../kit/seal.tsx';
import { useConsole } from '../console-state.ts';
import { readersInWords } from './act-words.ts';

interface ReadersPickerProps {
  readonly label: string;
  readonly readers: Readers;
  readonly onReaders: (readers: Readers) => void;
  readonly on?: 'ground' | 'paper';
  /** Who can read it, where that is not said by the choice alone. */
  readonly note?: string;
}

/** A press on a delegation while everybody reads it leaves that one alone. */
export function ReadersPicker({ label, readers, onReaders, on: lies = 'paper', note }: ReadersPickerProps) {
  const { scenario } = useConsole();
  const press = (id: string) => {
    if (readers === 'all') return onReaders([id]);
    onReaders(readers.includes(id) ? readers.filter((one) => one !== id) : [...readers, id]);
  };
  return (
    <fieldset class={`readers readers-on-${lies}`}>
      <legend class="field-label">{label}</legend>
      <div class="readers-row">
        <button
          type="button"
          class="readers-all"
          aria-pressed={readers === 'all'}
          onClick={() => onReaders(readers === 'all' ? [] : 'all')}
        >
          {ct('readers.all')}
        </button>
        {scenario.delegations.map(({ id }) => {
          const on = readers === 'all' || readers.includes(id);
          return (
            <button
              key={id}
              type="button"
              class="readers-one"
              aria-pressed={on}
              aria-label={delegationName(id)}
              title={delegationName(id)}
              onClick={() => press(id)}
            >
              <Seal delegation={id} size={26} on={lies} state={on ? 'filled' : 'dashed'} title={null} />
            </button>
          );
        })}
      </div>
      <p class="who-reads">
        <Icon name="eye" size={16} /> {note ?? readersInWords(readers)}
      </p>
    </fieldset>
  );
}
