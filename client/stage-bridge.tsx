// Owns the place of the stage on the page: its host element, the focusable twins over it, and what a press on it opens.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { assertNever } from '../shared/kernel/index.ts';
import type { BulletinView, SeatView } from '../shared/views/index.ts';
import { nightProps } from './bridge/night-props.ts';
import { type StageHome, skipNight, stageIn } from './bridge/stage-home.ts';
import { followInsets } from './bridge/stage-insets.ts';
import { Button } from './panels/kit/button.tsx';
import { openChannel, openClause, openIncident, openProposal, openSector } from './panels/room/open-need.ts';
import type { StageIntent, Twin } from './scenes/props.ts';
import { scenario } from './store/session.ts';
import { showToast } from './store/toasts.ts';
import { stageMode } from './store/ui.ts';
import { t } from './texts/t.ts';
import './stage-bridge.css';

/** What a press on the stage opens. */
function act(intent: StageIntent): void {
  switch (intent.type) {
    case 'sector':
      return openSector(intent.id);
    case 'incident':
      return openIncident(intent.id);
    case 'clause':
      return openClause(intent.id);
    case 'document':
      return openProposal(intent.id);
    case 'door':
      return openChannel(intent.id);
    case 'map-source':
      return void showToast({ tone: 'note', text: scenario.value?.mapNotes.borders ?? '' }, 12_000);
    case 'seat':
    case 'supply':
      return;
    case 'skip-night':
      return void skipNight();
    default:
      return assertNever(intent);
  }
}

/** The stage in its place: puts the one stage here for as long as it is mounted. */
function useStage(): {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly home: StageHome | 'failed' | null;
} {
  const place = useRef<HTMLDivElement>(null);
  const [home, setHome] = useState<StageHome | 'failed' | null>(null);
  useEffect(() => {
    let left = false;
    if (!place.current) return;
    stageIn(place.current, act).then(
      (found) => {
        if (!left) setHome(found);
      },
      () => setHome('failed'),
    );
    return () => {
      left = true;
    };
  }, []);
  return { place, home };
}

/** Map or table, as chosen, with everything pressable on it reachable by keyboard. */
export function StageHost() {
  const { place, home } = useStage();
  const host = useRef<HTMLDivElement>(null);
  const mode = stageMode.value;
  useEffect(() => {
    if (home && home !== 'failed') home.stage.show(mode);
  }, [home, mode]);
  useEffect(() => {
    if (!home || home === 'failed' || !host.current) return;
    return followInsets(host.current, mode === 'table', ({ bottom, ...insets }) => {
      // What a drawer covers is cut off rather than inset, so that the whole front fits into what is left.
      if (place.current) place.current.style.bottom = `${bottom}px`;
      home.stage.setInsets({ ...insets, bottom: 0 });
    });
  }, [home, mode]);
  return (
    <div ref={host} class="stage-host">
      <div ref={place} class="stage-canvas" aria-hidden="true" />
      {home && home !== 'failed' ? (
        <Twins home={home} label={t(mode === 'map' ? 'stage.map' : 'stage.table')} />
      ) : null}
      {home && home !== 'failed' && mode === 'map' ? <ZoomButtons home={home} /> : null}
      {home === null ? <p class="stage-note">{t('stage.loading')}</p> : null}
      {home === 'failed' ? <p class="stage-note">{t('stage.failed')}</p> : null}
    </div>
  );
}

function Twins({ home, label }: { readonly home: StageHome; readonly label: string }) {
  const [twins, setTwins] = useState<readonly Twin[]>(() => home.stage.twins());
  useEffect(() => {
    setTwins(home.stage.twins());
    return home.stage.onTwins(setTwins);
  }, [home]);
  return (
    <ul class="stage-twins" aria-label={label}>
      {twins.map(({ id, label: words, rect, intent }) => (
        <li key={id}>
          <button
            type="button"
            class="stage-twin"
            style={{
              left: `${rect.x}px`,
              top: `${rect.y}px`,
              width: `${rect.width}px`,
              height: `${rect.height}px`,
            }}
            aria-label={words}
            onClick={() => act(intent)}
          />
        </li>
      ))}
    </ul>
  );
}

function ZoomButtons({ home: { stage } }: { readonly home: StageHome }) {
  return (
    <div class="stage-zoom">
      <Button icon="plus" label={t('stage.zoomIn')} onPress={() => stage.zoom(1)} />
      <Button icon="minus" label={t('stage.zoomOut')} onPress={() => stage.zoom(-1)} />
      <Button icon="undo" label={t('stage.home')} onPress={() => stage.home()} />
    </div>
  );
}

interface NightProps {
  readonly view: SeatView;
  readonly bulletin: BulletinView;
  /** Called once, at the end or when it is skipped. */
  readonly onEnd: () => void;
}

/** One night, played once over the whole page; any moment of it can be skipped. */
export function Night({ view, bulletin, onEnd }: NightProps) {
  const { place, home } = useStage();
  useEffect(() => {
    if (home === null) return;
    if (home === 'failed') return onEnd();
    let left = false;
    home.stage.setInsets({ top: 0, right: 0, bottom: 0, left: 0 });
    void home.stage.playNight(nightProps(view, bulletin)).then(() => {
      if (!left) onEnd();
    });
    return () => {
      left = true;
      home.stage.skipNight();
    };
  }, [home, bulletin.day]);
  useEffect(() => {
    const skip = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEnd();
    };
    window.addEventListener('keydown', skip);
    return () => window.removeEventListener('keydown', skip);
  }, [onEnd]);
  return (
    <main class="night-page">
      <h1 class="unseen">{t('bulletin.nightOf', { day: bulletin.day })}</h1>
      <div ref={place} class="stage-canvas" aria-hidden="true" />
      <div class="night-skip">
        <Button iconAfter="chevron-right" onPress={onEnd}>
          {t('stage.skipNight')}
        </Button>
      </div>
    </main>
  );
}
