// Owns the list of what can be played: a small map, a title, what it is about, and whose names it is told with.
import type { PublicScenario } from '../../../shared/views/index.ts';
import type { ScenarioCard } from '../../net/http.ts';
import { t } from '../../texts/t.ts';
import { MapSketch } from '../kit/map-sketch.tsx';
import { NamesSwitch } from './names-switch.tsx';
import type { ScenarioFamily } from './scenario-families.ts';
import './scenario-list.css';

interface ScenarioListProps {
  readonly families: readonly ScenarioFamily[];
  /** The one the doors lead to. */
  readonly shown: PublicScenario | null;
  readonly onShow: (id: string) => void;
}

export function ScenarioList({ families, shown, onShow }: ScenarioListProps) {
  return (
    <section class="scenarios" aria-labelledby="scenarios-title">
      <h2 id="scenarios-title">{t('scenarios.title')}</h2>
      <ul class={families.length === 1 ? 'scenario-alone' : 'scenario-row'}>
        {families.map((family) => (
          <Family key={family.original.id} family={family} shown={shown} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

interface FamilyProps extends Omit<ScenarioListProps, 'families'> {
  readonly family: ScenarioFamily;
}

function Family({ family, shown, onShow }: FamilyProps) {
  const { original, twin } = family;
  const card = twin !== null && twin.id === shown?.id ? twin : original;
  const chosen = card.id === shown?.id;
  return (
    <li class="scenario-family">
      <button type="button" class="scenario" aria-pressed={chosen} onClick={() => onShow(card.id)}>
        <MapSketch map={card.map} occupierToken={occupierToken(card)} />
        <span class="scenario-words">
          <b>{card.title}</b>
          <span>{card.summary}</span>
          <span class="quiet">{chosen && shown ? facts(shown) : short(card)}</span>
        </span>
      </button>
      {twin ? (
        <div class="scenario-names">
          <NamesSwitch family={family} shown={shown?.id} onShow={onShow} />
        </div>
      ) : null}
    </li>
  );
}

const occupierToken = ({ delegations, belligerents }: ScenarioCard): string | undefined =>
  delegations.find(({ id }) => id === belligerents[0])?.seal.token;

const short = ({ delegations, days }: ScenarioCard): string =>
  t('scenarios.short', { delegations: delegations.length, days });

const facts = (scenario: PublicScenario): string =>
  t('scenarios.facts', {
    clauses: scenario.clauses.length,
    delegations: scenario.delegations.length,
    orders: scenario.orders.length,
    days: scenario.days,
  });
