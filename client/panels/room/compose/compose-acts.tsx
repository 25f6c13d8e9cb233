// Owns the last step of a draft: what is still missing, and the button that tables it after saying what that means.

import { assertNever } from '../../../../shared/kernel/index.ts';
import { discardDraft, type ProposalDraft } from '../../../store/draft.ts';
import { isPending, send } from '../../../store/session.ts';
import { selectedProposal } from '../../../store/ui.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { type DraftFault, draftFaults, draftIntent } from '../logic/proposal-draft.ts';
import { composing, refusalOf, useRoom } from '../room-state.ts';
import { signatoriesOf } from './compose-readers.tsx';

const names = (ids: readonly string[]) => joinWords(ids.map((id) => delegationName(id, { article: true })));

export function ComposeActs({ now }: { readonly now: ProposalDraft }) {
  const room = useRoom();
  const { view, scenario, me } = room;
  const signatories = signatoriesOf(room, now);
  const fault = draftFaults(scenario, view.treaty.inForce, now, signatories, me)[0];
  const table = async () => {
    const ack = await send(draftIntent(scenario, now, view.clock));
    if (!ack.ok) return;
    discardDraft();
    selectedProposal.value = null;
    composing.value = false;
  };
  const others = signatories.filter((id) => id !== me);
  const back = now.audience !== 'table';
  return (
    <div class="proposal-acts">
      <Button
        kind="primary"
        wide
        busy={isPending('proposal.table')}
        refusal={refusalOf(view, 'proposal.table') ?? (fault ? faultInWords(fault) : null)}
        confirm={{
          title: t(back ? 'room.compose.sendTitle' : 'room.compose.tableTitle'),
          body: t(others.length > 0 ? 'room.compose.tableBody' : 'room.compose.tableAlone', {
            names: names(others),
            count: others.length,
          }),
          yes: t(back ? 'room.compose.send' : 'room.compose.tableIt'),
        }}
        onPress={() => void table()}
      >
        {t(back ? 'room.compose.send' : 'room.compose.tableIt')}
      </Button>
    </div>
  );
}

function faultInWords(fault: DraftFault): string {
  switch (fault.kind) {
    case 'empty':
      return t('room.fault.empty');
    case 'changes nothing':
      return t('room.fault.changesNothing');
    case 'incomplete settlement':
      return t('room.fault.incomplete', { list: fault.missing.join(', ') });
    case 'nobody to read it':
      return t('room.fault.nobody');
    case 'cannot read it':
      return t('room.fault.outside', { names: names(fault.delegations), count: fault.delegations.length });
    default:
      return assertNever(fault);
  }
}
