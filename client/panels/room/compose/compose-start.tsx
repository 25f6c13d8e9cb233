// Owns where a draft starts: empty, the whole text in force, or a proposal that can be read; replaces the draft on press.
import { draft, emptyDraft, type ProposalDraft } from '../../../store/draft.ts';
import { t } from '../../../texts/t.ts';
import { Segmented } from '../../kit/tabs.tsx';
import { asPackage, asSettlement, counterOf, type DraftForm, formOf } from '../logic/proposal-draft.ts';
import { proposalTitle } from '../proposals/proposal-words.ts';
import { useRoom } from '../room-state.ts';

export function ComposeStart({ now }: { readonly now: ProposalDraft }) {
  const { view, scenario } = useRoom();
  const extension = view.truce.extension === 'open' || now.track === 'extension';
  const forms: readonly DraftForm[] = extension
    ? ['package', 'settlement', 'extension']
    : ['package', 'settlement'];
  const become = (form: DraftForm) => {
    const { inForce } = view.treaty;
    if (form === 'settlement') draft.value = asSettlement(now, inForce);
    else if (form === 'package') draft.value = asPackage(now, scenario, inForce);
    else draft.value = { ...asPackage(now, scenario, inForce), track: 'extension' };
  };
  return (
    <div class="compose-start">
      <Segmented
        label={t('room.compose.form')}
        items={forms.map((id) => ({ id, label: t(`room.compose.form.${id}`) }))}
        selected={formOf(now)}
        onSelect={become}
      />
      <StartFrom />
      <p class="quiet">{t(`room.compose.form.${formOf(now)}.hint`)}</p>
    </div>
  );
}

function StartFrom() {
  const { view, me } = useRoom();
  const proposals = Object.values(view.proposals).sort((a, b) => b.day - a.day || b.id.localeCompare(a.id));
  return (
    <select
      class="room-select"
      aria-label={t('room.compose.startFrom')}
      value=""
      onChange={(event) => {
        const from = event.currentTarget.value;
        const proposal = view.proposals[from];
        if (from === ' ') draft.value = asSettlement(emptyDraft, view.treaty.inForce);
        else if (proposal) draft.value = counterOf(proposal, me);
        event.currentTarget.value = '';
      }}
    >
      <option value="" disabled>
        {t('room.compose.startFrom')}
      </option>
      <option value=" ">{t('room.compose.fromText')}</option>
      {proposals.map((proposal) => (
        <option key={proposal.id} value={proposal.id}>
          {t('room.compose.fromProposal', { id: proposal.id, title: proposalTitle(proposal) })}
        </option>
      ))}
    </select>
  );
}
