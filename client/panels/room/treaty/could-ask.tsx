// Owns the list of what this delegation could still ask for, by its own mandate; asks nothing by itself.
import { draft, emptyDraft } from '../../../store/draft.ts';
import { clauseShort, optionIdAt, optionLabel } from '../../../texts/names.ts';
import { signed } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { Icon } from '../../kit/icon.tsx';
import { chooseOption } from '../logic/proposal-draft.ts';
import { couldAsk } from '../logic/worth-of-text.ts';
import { openComposer } from '../open-need.ts';
import { useRoom } from '../room-state.ts';

const SHOWN = 6;

export function CouldAsk() {
  const { view, scenario } = useRoom();
  const asks = couldAsk(scenario, view).slice(0, SHOWN);
  if (asks.length === 0) return null;
  return (
    <section class="could-ask">
      <header class="part-head">
        <h3>{t('room.ask.title')}</h3>
        <span class="worth-private">
          <Icon name="eye" size={14} />
          {t('room.worth.private')}
        </span>
      </header>
      <ul>
        {asks.map(({ clause, option, by }) => (
          <li key={clause}>
            <button
              type="button"
              class="row-button"
              title={t('room.ask.hint')}
              onClick={() => {
                draft.value = chooseOption(draft.value ?? emptyDraft, clause, option, 'if');
                openComposer();
              }}
            >
              <span>
                <b>{clause}</b> {clauseShort(clause)}: {optionLabel(optionIdAt(clause, option))}
              </span>
              <b>{signed(by)}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
