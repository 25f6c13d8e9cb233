// Owns the way to the first game: the scenario with a guide, begun at one's own pace with one press.
import type { OpenSession } from '../../../shared/protocol/index.ts';
import type { ScenarioCard } from '../../net/http.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Refused } from './play-door.tsx';
import type { ScenarioFamily } from './scenario-families.ts';
import { useOpening } from './use-opening.ts';
import './first-game.css';

interface FirstGameProps {
  readonly families: readonly ScenarioFamily[];
}

/** Where to start for whoever has never played; nothing where no scenario of this server has a guide. */
export function FirstGame({ families }: FirstGameProps) {
  const { busy, refused, open } = useOpening();
  const card = families.map(({ original }) => original).find(({ guideFor }) => guideFor !== null);
  const session = card ? firstGameOf(card) : null;
  if (!card || !session) return null;
  return (
    <section class="first-game" aria-labelledby="first-game-title">
      <div class="first-game-words">
        <h2 id="first-game-title">{t('firstGame.title')}</h2>
        <p>{t('firstGame.lead', { title: card.title })}</p>
        <p class="quiet">{t('firstGame.note')}</p>
      </div>
      <Button size="large" iconAfter="chevron-right" busy={busy} onPress={() => void open(session)}>
        {t('firstGame.begin')}
      </Button>
      <Refused words={refused} />
    </section>
  );
}

/** The seat that the guide speaks to, against the first persona of every other: the one its words were written for. */
function firstGameOf({ id, guideFor, delegations }: ScenarioCard): OpenSession | null {
  if (guideFor === null) return null;
  const others = delegations.filter((one) => one.id !== guideFor);
  return {
    scenario: id,
    kind: 'solo',
    delegation: guideFor,
    clock: { mode: 'untimed' },
    termsDays: 0,
    personas: Object.fromEntries(
      others.flatMap(({ id: other, personas: [first] }) => (first ? [[other, first.id]] : [])),
    ),
  };
}
