// Owns the choice of a delegation by its seal: one of the free seats, by press or arrow keys.
import { useRef } from 'preact/hooks';
import { Seal } from '../kit/seal.tsx';
import { nextChoice } from '../kit/tabs.tsx';
import './seat-picker.css';

export interface SeatChoice {
  readonly id: string;
  readonly name: string;
  /** Why it cannot be chosen, e.g. who sits there; null = free. */
  readonly taken?: string | null;
}

interface SeatPickerProps {
  readonly seats: readonly SeatChoice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly label: string;
  readonly on?: 'ground' | 'paper';
}

/** Seals in a row. Taken seats stand there dashed, with the holder's name, and cannot be chosen. */
export function SeatPicker({ seats, chosen, onChoose, label, on = 'paper' }: SeatPickerProps) {
  const row = useRef<HTMLDivElement>(null);
  const free = seats.filter((seat) => !seat.taken);
  const entry = free.some((seat) => seat.id === chosen) ? chosen : free[0]?.id;
  const move = (event: KeyboardEvent) => {
    const target = nextChoice(
      event.key,
      free.findIndex((seat) => seat.id === entry),
      free.length,
    );
    const seat = target === null ? undefined : free[target];
    if (!seat) return;
    event.preventDefault();
    onChoose(seat.id);
    row.current?.querySelector<HTMLElement>(`[data-seat="${CSS.escape(seat.id)}"]`)?.focus();
  };
  return (
    <div
      ref={row}
      class={`seat-picker seat-picker-on-${on}`}
      role="radiogroup"
      aria-label={label}
      onKeyDown={move}
    >
      {seats.map((seat) => (
        <Choice
          key={seat.id}
          seat={seat}
          on={on}
          chosen={seat.id === chosen}
          entry={seat.id === entry}
          onChoose={() => onChoose(seat.id)}
        />
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly seat: SeatChoice;
  readonly on: 'ground' | 'paper';
  readonly chosen: boolean;
  /** The one that the Tab key reaches. */
  readonly entry: boolean;
  readonly onChoose: () => void;
}

function Choice({ seat, on, chosen, entry, onChoose }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold a seal over its name
    <button
      type="button"
      role="radio"
      class="seat-choice"
      data-seat={seat.id}
      aria-checked={chosen}
      aria-disabled={seat.taken ? 'true' : undefined}
      tabIndex={entry ? 0 : -1}
      onClick={() => {
        if (!seat.taken) onChoose();
      }}
    >
      <Seal delegation={seat.id} size={38} on={on} state={seat.taken ? 'dashed' : 'filled'} title={null} />
      <span class="seat-choice-name">{seat.name}</span>
      {seat.taken ? <span class="seat-choice-taken">{seat.taken}</span> : null}
    </button>
  );
}
