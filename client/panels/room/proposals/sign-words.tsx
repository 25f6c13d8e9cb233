// Owns what a signature will do, said before it is given: what binds, whose name is still missing, what it crosses.
import type { ProposalView } from '../../../../shared/views/index.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { clauseShort, delegationName, optionIdAt, optionLabel } from '../../../texts/names.ts';
import { figure } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { worthOfProposal } from '../logic/worth-of-text.ts';
import { useRoom } from '../room-state.ts';
import { missingSignatures } from './proposal-words.ts';

export function SignWords({ proposal }: { readonly proposal: ProposalView }) {
  const { view, scenario, me } = useRoom();
  const others = missingSignatures(proposal).filter((id) => id !== me);
  const names = joinWords(others.map((id) => delegationName(id, { article: true })));
  const { value, redLines } = worthOfProposal(scenario, view, proposal);
  const short = view.own.walkAway.value - value;
  return (
    <>
      <p>
        {others.length === 0 ? t('room.sign.last') : t('room.sign.waits', { names, count: others.length })}
      </p>
      <Changes proposal={proposal} />
      {redLines.map((line) => (
        <p key={line} class="room-danger">
          <b>{t('room.worth.redLine')}</b> {line}
        </p>
      ))}
      {short > 0 ? (
        <p class="room-danger">
          {t('room.sign.below', { short: figure(short, 1), walkAway: figure(view.own.walkAway.value, 1) })}
        </p>
      ) : null}
      <p class="quiet">{t('room.sign.noWayBack')}</p>
    </>
  );
}

function Changes({ proposal }: { readonly proposal: ProposalView }) {
  const { view } = useRoom();
  const text = { ...proposal.conditions, ...proposal.clauses };
  const changed = Object.entries(text).filter(([clause, option]) => view.treaty.inForce[clause] !== option);
  return (
    <ul class="sign-changes">
      {changed.map(([clause, option]) => (
        <li key={clause}>
          <b>{clause}</b> {clauseShort(clause)}: {optionLabel(optionIdAt(clause, option))}
        </li>
      ))}
    </ul>
  );
}
