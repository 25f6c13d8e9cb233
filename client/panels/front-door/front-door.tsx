// Owns the front door's page: the three doors, what can be played, and the way back to sessions of this device.
import { useEffect, useState } from 'preact/hooks';
import { type ScenarioCard, scenarioCards } from '../../net/http.ts';
import { keep, readKept } from '../../store/kept.ts';
import { goesOn, keptSeats } from '../../store/seats-kept.ts';
import { loadScenario, scenario } from '../../store/session.ts';
import { narrow } from '../../store/ui.ts';
import { t } from '../../texts/t.ts';
import { FirstGame } from './first-game.tsx';
import { GoBackList } from './go-back-list.tsx';
import { HeroDial } from './hero-dial.tsx';
import { HostDoor } from './host-door.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { JoinDoor } from './join-door.tsx';
import { PlayDoor } from './play-door.tsx';
import { familyOf, scenarioFamilies } from './scenario-families.ts';
import { ScenarioList } from './scenario-list.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import './front-door.css';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Scenarios of this server; empty until they are known. The one chosen last, or the first, is loaded whole for the doors. */
function useScenarios(): readonly ScenarioCard[] {
  const [cards, setCards] = useState<readonly ScenarioCard[]>([]);
  useEffect(() => {
    document.title = t('app.name');
    void scenarioCards().then((answer) => {
      if (!answer.ok) return;
      setCards(answer.value);
      const last = readKept('scenario', isText, '');
      const first = answer.value.find(({ id }) => id === last) ?? scenarioFamilies(answer.value)[0]?.original;
      if (first) void loadScenario(first.id);
    });
  }, []);
  return cards;
}

function choose(id: string): void {
  keep('scenario', id);
  void loadScenario(id);
}

export function FrontDoor() {
  const families = scenarioFamilies(useScenarios());
  const shown = scenario.value;
  const family = familyOf(families, shown?.id);
  // One column is long: who has come back to a session does not look for it below everything else.
  const backFirst = narrow.value && keptSeats.value.some(goesOn);
  return (
    <main class="door-page">
      <header class="door-top">
        <p class="door-dial-note">{t('door.dialNote')}</p>
        <nav class="door-nav" aria-label={t('door.nav')}>
          <HowItWorks />
          {shown ? (
            <a class="button button-quiet button-normal door-nav-button" href={`/handbook/${shown.id}`}>
              <span class="button-words">{t('handbook.open')}</span>
            </a>
          ) : null}
          <ThemeMenu />
        </nav>
      </header>
      <div class="door-hero">
        <HeroDial />
        <h1>{t('app.name')}</h1>
        <p class="door-lead">{t('door.lead')}</p>
      </div>
      {backFirst ? <GoBackList /> : null}
      <FirstGame families={families} />
      <div class="doors">
        <PlayDoor scenario={shown} />
        <HostDoor scenario={shown} family={family} onShow={choose} />
        <JoinDoor />
      </div>
      <div class="door-below">
        <ScenarioList families={families} shown={shown} onShow={choose} />
        {backFirst ? null : <GoBackList />}
        <footer class="door-foot">{t('door.neutrality')}</footer>
      </div>
    </main>
  );
}
