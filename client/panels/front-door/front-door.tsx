// Owns the front door's page: the three doors, what can be played, and the way back to sessions of this device.
import { useEffect, useState } from 'preact/hooks';
import { type ScenarioCard, scenarioCards } from '../../net/http.ts';
import { loadScenario, scenario } from '../../store/session.ts';
import { t } from '../../texts/t.ts';
import { GoBackList } from './go-back-list.tsx';
import { HeroDial } from './hero-dial.tsx';
import { HostDoor } from './host-door.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { JoinDoor } from './join-door.tsx';
import { PlayDoor } from './play-door.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import './front-door.css';

/** Scenarios of this server; empty until they are known. The first one is loaded whole for the doors. */
function useScenarios(): readonly ScenarioCard[] {
  const [cards, setCards] = useState<readonly ScenarioCard[]>([]);
  useEffect(() => {
    document.title = t('app.name');
    void scenarioCards().then((answer) => {
      if (!answer.ok) return;
      setCards(answer.value);
      const first = answer.value[0];
      if (first) void loadScenario(first.id);
    });
  }, []);
  return cards;
}

export function FrontDoor() {
  const cards = useScenarios();
  const shown = scenario.value;
  return (
    <main class="door-page">
      <header class="door-top">
        <p class="door-dial-note">{t('door.dialNote')}</p>
        <nav class="door-nav" aria-label={t('door.nav')}>
          <HowItWorks />
          <ThemeMenu />
        </nav>
      </header>
      <div class="door-hero">
        <HeroDial />
        <h1>{t('app.name')}</h1>
        <p class="door-lead">{t('door.lead')}</p>
      </div>
      <div class="doors">
        <PlayDoor scenario={shown} />
        <HostDoor scenario={shown} />
        <JoinDoor />
      </div>
      <div class="door-below">
        <ScenarioList cards={cards} shown={shown} onShow={(id) => void loadScenario(id)} />
        <GoBackList />
        <footer class="door-foot">{t('door.neutrality')}</footer>
      </div>
    </main>
  );
}
