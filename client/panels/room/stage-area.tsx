// Owns what lies over the stage: what needs you, the offer or the vote, the choice of map or table.
import type { ComponentChildren } from 'preact';
import { type StageMode, stageMode } from '../../store/ui.ts';
import { t } from '../../texts/t.ts';
import { Segmented, type TabItem } from '../kit/tabs.tsx';
import { NeedsCard } from './needs/needs-card.tsx';
import { useRoom } from './room-state.ts';
import { RoundCard } from './rounds/round-card.tsx';
import { TermsCard } from './terms/terms-card.tsx';
import { VoteCard } from './terms/vote-card.tsx';

export function StageArea({ stage }: { readonly stage: ComponentChildren }) {
  const { view } = useRoom();
  return (
    <div class="stage-area">
      <div class="stage-place">{stage}</div>
      <div class="stage-notes">
        <NeedsCard />
        <RoundCard />
        {view.session.phase === 'terms' ? <TermsCard /> : <VoteCard />}
      </div>
      <StageSwitch />
    </div>
  );
}

export function StageSwitch({ keys = true }: { readonly keys?: boolean }) {
  const items: readonly TabItem<StageMode>[] = [
    { id: 'map', label: t('room.stage.map'), icon: 'map', ...(keys ? { shortcut: 'M' } : {}) },
    { id: 'table', label: t('room.stage.table'), icon: 'table', ...(keys ? { shortcut: 'T' } : {}) },
  ];
  return (
    <div class="stage-switch">
      <Segmented
        label={t('room.stage.label')}
        items={items}
        selected={stageMode.value}
        onSelect={(mode) => {
          stageMode.value = mode;
        }}
      />
    </div>
  );
}
