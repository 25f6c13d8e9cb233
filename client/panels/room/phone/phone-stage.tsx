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
import { worthOfProposal } from '../logic/worth-of-text.ts';
import { NeedsCard } from '../needs/needs-card.tsx';
import { openProposal, openTab } from '../open-need.ts';
import { ProposalActs } from '../proposals/proposal-acts.tsx';
import { WorthBlock } from '../proposals/worth-block.tsx';
import { drawer, useRoom } from '../room-state.ts';
import { RoundCard } from '../rounds/round-card.tsx';
import { StageSwitch } from '../stage-area.tsx';
import { TermsCard } from '../terms/terms-card.tsx';
import { VoteCard } from '../terms/vote-card.tsx';
import { ReadyButton, ReadySeals } from '../top/ready-block.tsx';
import { RoomMenu } from '../top/room-menu.tsx';
import { PhoneProposal } from './phone-proposal.tsx';

export function PhoneStage({ stage }: { readonly stage: ComponentChildren }) {
  const { view, scenario, me } = useRoom();
  const [height, setHeight] = useState<SheetHeight>('half');
  const first = nextNeeds(view, scenario, unread.value)[0];
  const waiting = first?.kind === 'proposal' ? view.proposals[first.proposal] : undefined;
  return (
    <div class="phone-stage">
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
        footer={waiting ? <AwaitedFoot proposal={waiting} /> : <ReadyFoot />}
      >
        {waiting ? <Awaited proposal={waiting} /> : <Overview />}
      </Sheet>
    </div>
  );
}

/** What the text is worth and what can be done with it stay under the thumb; the words scroll above. */
function AwaitedFoot({ proposal }: { readonly proposal: ProposalView }) {
  const { view, scenario } = useRoom();
  const { value, parts, redLines } = worthOfProposal(scenario, view, proposal);
  return (
    <div class="phone-foot">
      <WorthBlock compact label={proposal.id} value={value} parts={parts} redLines={redLines} />
      <ProposalActs proposal={proposal} />
    </div>
  );
}

function Awaited({ proposal }: { readonly proposal: ProposalView }) {
  const { view, scenario } = useRoom();
  return (
    <div class="phone-overview">
      <PhoneProposal proposal={proposal} parts={worthOfProposal(scenario, view, proposal).parts} />
      <Button kind="secondary" icon="document" onPress={() => openProposal(proposal.id)}>
        {t('room.proposal.whole', { id: proposal.id })}
      </Button>
      <Links />
      <ReadyFoot />
    </div>
  );
}

function Overview() {
  const { view } = useRoom();
  return (
    <div class="phone-overview">
      <NeedsCard />
      <RoundCard />
      {view.session.phase === 'terms' ? <TermsCard /> : <VoteCard />}
      <Links />
    </div>
  );
}

function Links() {
  return (
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
