// Owns the phone's room part: the stage, and over it a drawer with what needs you first.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ProposalView } from '../../../../shared/views/index.ts';
import { unread } from '../../../store/unread.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Seal } from '../../kit/seal.tsx';
import { Sheet, type SheetHeight } from '../../kit/sheet.tsx';
import { nextNeeds } from '../logic/next-needs.ts';
import { resultingText, worthOfText } from '../logic/worth-of-text.ts';
import { NeedsCard } from '../needs/needs-card.tsx';
import { openTab } from '../open-need.ts';
import { ProposalActs } from '../proposals/proposal-acts.tsx';
import { ProposalPaper } from '../proposals/proposal-paper.tsx';
import { WorthBlock } from '../proposals/worth-block.tsx';
import { drawer, useRoom } from '../room-state.ts';
import { StageSwitch } from '../stage-area.tsx';
import { TermsCard } from '../terms/terms-card.tsx';
import { VoteCard } from '../terms/vote-card.tsx';
import { ReadyButton, ReadySeals } from '../top/ready-block.tsx';
import { RoomMenu } from '../top/room-menu.tsx';

export function PhoneStage({ stage }: { readonly stage: ComponentChildren }) {
  const { view, me } = useRoom();
  const [height, setHeight] = useState<SheetHeight>('half');
  const first = nextNeeds(view, unread.value)[0];
  const waiting = first?.kind === 'proposal' ? view.proposals[first.proposal] : undefined;
  return (
    <main class="phone-stage">
      <div class="stage-place">{stage}</div>
      <div class="phone-over">
        <span class="phone-seat">
          <Seal delegation={me} size={22} title={null} />
          <b>{delegationName(me)}</b>
        </span>
        <StageSwitch keys={false} />
        <RoomMenu />
      </div>
      <Sheet
        label={t('room.need.label')}
        height={height}
        onHeight={setHeight}
        footer={waiting ? <ProposalActs proposal={waiting} /> : <ReadyFoot />}
      >
        {waiting ? <Awaited proposal={waiting} /> : <Overview />}
      </Sheet>
    </main>
  );
}

function Awaited({ proposal }: { readonly proposal: ProposalView }) {
  const { view, scenario } = useRoom();
  const text = resultingText(view.treaty.inForce, proposal.conditions, proposal.clauses);
  const { parts } = worthOfText(scenario, view, text);
  return (
    <div class="phone-awaited">
      <ProposalPaper proposal={proposal} parts={parts} />
      <WorthBlock
        compact
        label={proposal.id}
        value={proposal.worth.value}
        parts={parts}
        redLines={proposal.worth.redLines}
        lastDay={proposal.worth.walkAwayOnLastDay}
      />
    </div>
  );
}

function Overview() {
  const { view } = useRoom();
  return (
    <div class="phone-overview">
      <NeedsCard />
      {view.session.phase === 'terms' ? <TermsCard /> : <VoteCard />}
      <div class="phone-links">
        <Button kind="secondary" size="small" icon="list" onPress={() => openTab('record')}>
          {t('room.tab.record')}
        </Button>
        <Button kind="secondary" size="small" icon="eye" onPress={() => openTab('intelligence')}>
          {t('room.tab.intelligence')}
        </Button>
        <Button
          kind="secondary"
          size="small"
          icon="document"
          onPress={() => {
            drawer.value = { kind: 'mandate' };
          }}
        >
          {t('room.menu.mandate')}
        </Button>
      </div>
    </div>
  );
}

function ReadyFoot() {
  return (
    <div class="phone-ready">
      <ReadySeals size={22} />
      <ReadyButton wide />
    </div>
  );
}
