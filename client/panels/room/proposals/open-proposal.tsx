// Owns the open proposal: the paper scrolls, what it is worth and what can be done stay pinned under it.
import type { ProposalView } from '../../../../shared/views/index.ts';
import { t } from '../../../texts/t.ts';
import { lineOfCounters } from '../logic/proposal-groups.ts';
import { worthOfProposal } from '../logic/worth-of-text.ts';
import { openProposal } from '../open-need.ts';
import { useRoom } from '../room-state.ts';
import { ProposalActs } from './proposal-acts.tsx';
import { ProposalPaper } from './proposal-paper.tsx';
import { WorthBlock } from './worth-block.tsx';

export function OpenProposal({ proposal }: { readonly proposal: ProposalView }) {
  const { view, scenario } = useRoom();
  const { value, parts, redLines, lastDay } = worthOfProposal(scenario, view, proposal);
  const open = proposal.state === 'open';
  return (
    <>
      <div class="tab-scroll">
        <ProposalPaper proposal={proposal} parts={open ? parts : []} />
        <CounterLine proposal={proposal} />
      </div>
      <div class="tab-pinned">
        {open ? (
          <WorthBlock label={proposal.id} value={value} parts={parts} redLines={redLines} lastDay={lastDay} />
        ) : null}
        <ProposalActs proposal={proposal} />
      </div>
    </>
  );
}

/** The drafts it answers and is answered by. */
function CounterLine({ proposal }: { readonly proposal: ProposalView }) {
  const { view } = useRoom();
  const line = lineOfCounters(view.proposals, proposal.id);
  if (line.length < 2) return null;
  return (
    <nav class="counter-line" aria-label={t('room.proposal.line')}>
      <span class="quiet">{t('room.proposal.line')}</span>
      <ol>
        {line.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === proposal.id ? 'true' : undefined}
              onClick={() => openProposal(one.id)}
            >
              {one.id} <span class="quiet">{t('kit.day', { day: one.day })}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
