// Owns the options of one clause as a choice: each with its own worth to the reader, what is in force and what it forbids itself.
import type { PublicClause } from '../../../../shared/views/index.ts';
import { signed } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { AboutButton } from '../../about/about-button.tsx';
import { optionStandings } from '../logic/worth-of-text.ts';
import { useRoom } from '../room-state.ts';
import './treaty.css';

interface OptionListProps {
  readonly clause: PublicClause;
  /** Index of the chosen option; null when none is. */
  readonly chosen: number | null;
  readonly onChoose: (option: number) => void;
}

export function OptionList({ clause, chosen, onChoose }: OptionListProps) {
  const { view, scenario } = useRoom();
  const standings = optionStandings(scenario, view, clause.id);
  const held = view.treaty.inForce[clause.id] ?? clause.statusQuo;
  return (
    <fieldset class="options">
      <legend class="unseen">{clause.title}</legend>
      {clause.options.map((option, index) => {
        const standing = standings[index];
        return (
          <div key={option.id} class="option-row">
            <label class="option">
              <input
                type="radio"
                name={`option-${clause.id}`}
                checked={index === chosen}
                onChange={() => onChoose(index)}
              />
              <span class="option-words">
                <b>{option.label}</b>
                <span>
                  {option.gloss}
                  {index === held ? ` ${t('room.option.inForce')}` : ''}
                </span>
                {standing?.redLine ? <span class="room-danger">{t('room.option.redLine')}</span> : null}
              </span>
              <OptionWorth share={standing?.share ?? 0} by={standing?.by ?? 0} />
            </label>
            <AboutButton subject={{ of: 'option', id: option.id }} name={option.label} />
          </div>
        );
      })}
    </fieldset>
  );
}

/** A bar of what the option is worth at most, and its difference from the text in force. */
function OptionWorth({ share, by }: { readonly share: number; readonly by: number }) {
  return (
    <span class="option-worth">
      <b>{signed(by)}</b>
      <span class="option-bar" aria-hidden="true">
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
    </span>
  );
}
