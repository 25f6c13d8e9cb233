// Owns the proposals tab: which proposal, the list or the composer is shown; the papers themselves are drawn elsewhere.
import { awaits } from '../../../../shared/views/index.ts';
import { draft } from '../../../store/draft.ts';
import { selectedProposal } from '../../../store/ui.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { ComposePanel } from '../compose/compose-panel.tsx';
import { firstToShow, groupProposals } from '../logic/proposal-groups.ts';
import { openComposer, openProposal } from '../open-need.ts';
import { composing, listing, useRoom } from '../room-state.ts';
import { OpenProposal } from './open-proposal.tsx';
import { ProposalList } from './proposal-list.tsx';
import './proposals.css';

export function ProposalsTab() {
  const { view, me } = useRoom();
  if (composing.value) return <ComposePanel />;
  const chosen = selectedProposal.value;
  const id = chosen !== null && view.proposals[chosen] ? chosen : firstToShow(view.proposals, me);
  const proposal = id === null ? undefined : view.proposals[id];
  return (
    <div class="tab-body">
      <Head shown={proposal?.id ?? null} />
      {listing.value || !proposal ? <ProposalList /> : <OpenProposal key={proposal.id} proposal={proposal} />}
    </div>
  );
}

function Head({ shown }: { readonly shown: string | null }) {
  const { view, me } = useRoom();
  const open = groupProposals(view.proposals, me)
    .filter(({ group }) => group !== 'in force' && group !== 'closed')
    .flatMap(({ proposals }) => proposals);
  const all = Object.keys(view.proposals).length;
  return (
    <div class="proposals-head">
      <div class="proposal-chips">
        {all > 0 ? (
          <button
            type="button"
            class="chip"
            aria-pressed={listing.value}
            onClick={() => {
              listing.value = !listing.value;
            }}
          >
            {t('room.proposals.all', { count: all })}
          </button>
        ) : null}
        {open.map((proposal) => (
          <button
            key={proposal.id}
            type="button"
            class={`chip ${awaits(proposal, me) ? 'chip-strong' : ''}`}
            aria-pressed={!listing.value && proposal.id === shown}
            onClick={() => openProposal(proposal.id)}
          >
            {proposal.id}
          </button>
        ))}
      </div>
      <Button kind="quiet" size="small" icon="plus" onPress={openComposer}>
        {t(draft.value ? 'room.proposals.toDraft' : 'room.proposals.new')}
      </Button>
    </div>
  );
}
