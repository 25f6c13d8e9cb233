// Owns the choice of delegations by checking them.
import { Seal } from '../../kit/seal.tsx';
import { useRoom } from '../room-state.ts';

interface SeatChecksProps {
  readonly label: string;
  /** Delegations that are not offered. */
  readonly without: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function SeatChecks({ label, without, chosen, onChoose }: SeatChecksProps) {
  const { scenario } = useRoom();
  return (
    <fieldset class="compose-field">
      <legend class="unseen">{label}</legend>
      <div class="compose-seats">
        {scenario.delegations
          .filter(({ id }) => !without.includes(id))
          .map(({ id, name }) => (
            <label key={id} class="seat-check">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() =>
                  onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
                }
              />
              <Seal delegation={id} size={20} title={null} />
              {name}
            </label>
          ))}
      </div>
    </fieldset>
  );
}
