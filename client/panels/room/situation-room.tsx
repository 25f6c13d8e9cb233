// Owns the situation room's layout: which parts stand where on a wide, a middling and a small screen.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { selectedProposal, stageMode } from '../../store/ui.ts';
import { t } from '../../texts/t.ts';
import { DelegationRail } from './delegation/delegation-rail.tsx';
import { LeftColumn } from './delegation/left-column.tsx';
import { Drawers } from './drawers.tsx';
import { SectorStrip } from './front/sector-strip.tsx';
import { showNextAwaited } from './open-need.ts';
import { PhoneRoom } from './phone/phone-room.tsx';
import { RightColumn } from './right-column.tsx';
import { useRoomKeys } from './room-keys.ts';
import { layout, room } from './room-state.ts';
import { StageArea } from './stage-area.tsx';
import { TopBar } from './top/top-bar.tsx';
import './situation-room.css';

interface SituationRoomProps {
  /** The drawn map and table; the room only gives it a place. */
  readonly stage: ComponentChildren;
}

/** The screen on which the game is played, in the phases terms and truce. Draws nothing before the view has arrived. */
export function SituationRoom({ stage }: SituationRoomProps) {
  useRoomKeys();
  // A new morning begins with what awaits an answer, not with the paper that lay open last night.
  useEffect(() => {
    if (selectedProposal.value !== null) showNextAwaited(selectedProposal.value);
  }, []);
  if (room.value === null) return null;
  if (layout.value === 'phone') {
    return (
      <>
        <PhoneRoom stage={stage} />
        <Drawers />
      </>
    );
  }
  const wide = layout.value === 'wide';
  return (
    <div class={`room room-${layout.value}`}>
      <TopBar />
      {wide ? <LeftColumn /> : <DelegationRail />}
      <main class="room-centre">
        <h1 class="unseen">{t('room.title')}</h1>
        <StageArea stage={stage} />
        {stageMode.value === 'map' ? <SectorStrip /> : null}
      </main>
      <RightColumn />
      <Drawers />
    </div>
  );
}
