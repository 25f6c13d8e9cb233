// Owns the list of what can be played: a small map, a title, what it is about.
import type { PublicScenario } from '../../../shared/views/index.ts';
import type { ScenarioCard } from '../../net/http.ts';
import { t } from '../../texts/t.ts';
import { MapSketch } from '../kit/map-sketch.tsx';
import './scenario-list.css';

interface ScenarioListProps {
  readonly cards: readonly ScenarioCard[];
  /** The one the doors lead to. */
  readonly shown: PublicScenario | null;
  readonly onShow: (id: string) => void;
}

export function ScenarioList({ cards, shown, onShow }: ScenarioListProps) {
  return (
    <section class="scenarios" aria-labelledby="scenarios-title">
      <h2 id="scenarios-title">{t('scenarios.title')}</h2>
      <ul class={cards.length === 1 ? 'scenario-alone' : 'scenario-row'}>
        {cards.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              class="scenario"
              aria-pressed={card.id === shown?.id}
              onClick={() => onShow(card.id)}
            >
              <MapSketch map={card.id === shown?.id ? shown.map : null} occupier={shown?.belligerents[0]} />
              <span class="scenario-words">
                <b>{card.title}</b>
                <span>{card.summary}</span>
                {card.id === shown?.id ? <span class="quiet">{facts(shown)}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const facts = (scenario: PublicScenario): string =>
  t('scenarios.facts', {
    clauses: scenario.clauses.length,
    delegations: scenario.delegations.length,
    orders: scenario.orders.length,
    days: scenario.days,
  });
