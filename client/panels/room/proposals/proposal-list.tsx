// Owns the list of every proposal this seat may read, by state, what needs it first.
import type { ProposalView } from '../../../../shared/views/index.ts';
import { t } from '../../../texts/t.ts';
import { SignatureRow } from '../../kit/signature-row.tsx';
import { groupProposals } from '../logic/proposal-groups.ts';
import { openProposal } from '../open-need.ts';
import { useRoom } from '../room-state.ts';
import { proposalTitle, stateInWords } from './proposal-words.ts';

export function ProposalList() {
  const { view, me } = useRoom();
  const groups = groupProposals(view.proposals, me);
  if (groups.length === 0) return <p class="tab-empty">{t('room.proposals.none')}</p>;
  return (
    <div class="tab-scroll">
      {groups.map(({ group, proposals }) => (
        <section key={group} class="proposal-group">
          <h3>{t(`room.group.${group}`)}</h3>
          <ul>
            {proposals.map((proposal) => (
              <li key={proposal.id}>
                <Row proposal={proposal} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Row({ proposal }: { readonly proposal: ProposalView }) {
  const { view } = useRoom();
  return (
    <button type="button" class="row-button proposal-row" onClick={() => openProposal(proposal.id)}>
      <b>{proposal.id}</b>
      <span class="proposal-row-title">{proposalTitle(proposal)}</span>
      <SignatureRow
        signatories={proposal.signatories}
        signed={proposal.signed}
        declined={proposal.declined}
        author={proposal.author}
        on="ground"
        variant="seals"
        size={16}
      />
      <span class="quiet">{stateInWords(proposal, view.clock.day)}</span>
    </button>
  );
}
