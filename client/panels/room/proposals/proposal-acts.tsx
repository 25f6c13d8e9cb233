// Owns what can be done with an open proposal: sign, counter, decline, withdraw; each says what it will do first.
import { useState } from 'preact/hooks';
import type { ProposalView } from '../../../../shared/views/index.ts';
import { draft } from '../../../store/draft.ts';
import { isPending, send } from '../../../store/session.ts';
import { clauseTitle } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { counterOf } from '../logic/proposal-draft.ts';
import { groupOf } from '../logic/proposal-groups.ts';
import { worthOfProposal } from '../logic/worth-of-text.ts';
import { openComposer, showNextAwaited } from '../open-need.ts';
import { refusalOf, useRoom } from '../room-state.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { SignWords } from './sign-words.tsx';

export function ProposalActs({ proposal }: { readonly proposal: ProposalView }) {
  const { me } = useRoom();
  const group = groupOf(proposal, me);
  if (group === 'needs you') return <Answers proposal={proposal} />;
  return (
    <div class="proposal-acts">
      {/* An author signs by tabling: what it has not signed the rules put in its name. */}
      {group === 'yours' && me in proposal.signed ? <Withdraw proposal={proposal} /> : null}
      <Counter proposal={proposal} kind="secondary" />
    </div>
  );
}

/** Primary is what serves the seat: signing what beats walking away, countering what does not. */
function Answers({ proposal }: { readonly proposal: ProposalView }) {
  const { view, scenario } = useRoom();
  const { value, redLines } = worthOfProposal(scenario, view, proposal);
  const good = value >= view.own.walkAway.value && redLines.length === 0;
  // A prolongation that comes with conditions is a bargain like any other.
  const vote = proposal.track === 'extension' && Object.keys(proposal.conditions).length === 0;
  return (
    <div class="proposal-acts">
      <Sign proposal={proposal} kind={good || vote ? 'primary' : 'secondary'} />
      {vote ? null : <Counter proposal={proposal} kind={good ? 'secondary' : 'primary'} />}
      <Decline proposal={proposal} />
    </div>
  );
}

async function sign(id: string): Promise<void> {
  const ack = await send({ type: 'proposal.sign', proposal: id });
  if (ack.ok) showNextAwaited(id);
}

interface ActProps {
  readonly proposal: ProposalView;
  readonly kind: 'primary' | 'secondary';
}

function Sign({ proposal, kind }: ActProps) {
  const { view } = useRoom();
  const vote = proposal.track === 'extension' && Object.keys(proposal.clauses).length === 0;
  const words = t(vote ? 'room.proposal.voteFor' : 'room.proposal.sign', { id: proposal.id });
  return (
    <Button
      kind={kind}
      wide
      busy={isPending('proposal.sign')}
      refusal={refusalOf(view, 'proposal.sign')}
      confirm={{
        title: t(vote ? 'room.sign.voteTitle' : 'room.sign.title', { id: proposal.id }),
        body: <SignWords proposal={proposal} />,
        yes: words,
      }}
      onPress={() => void sign(proposal.id)}
    >
      {words}
    </Button>
  );
}

function Counter({ proposal, kind }: ActProps) {
  const { view, me } = useRoom();
  const own = proposal.author === me;
  const begin = () => {
    draft.value = counterOf(proposal, me);
    openComposer();
  };
  const unsent = draft.value !== null && draft.value.parent !== proposal.id;
  return (
    <Button
      kind={kind}
      wide
      refusal={refusalOf(view, 'proposal.table')}
      {...(unsent
        ? {
            confirm: {
              title: t('room.counter.replaceTitle'),
              body: t('room.counter.replaceBody'),
              yes: t('room.counter.replace'),
            },
          }
        : {})}
      onPress={begin}
    >
      {t(own || proposal.state !== 'open' ? 'room.proposal.startFrom' : 'room.proposal.counter')}
    </Button>
  );
}

function Decline({ proposal }: { readonly proposal: ProposalView }) {
  const { view } = useRoom();
  const [asking, setAsking] = useState(false);
  const vote = proposal.track === 'extension';
  return (
    <>
      <Button
        wide
        busy={isPending('proposal.decline')}
        refusal={refusalOf(view, 'proposal.decline')}
        onPress={() => setAsking(true)}
      >
        {t(vote ? 'room.proposal.voteAgainst' : 'room.proposal.decline')}
      </Button>
      {asking ? <DeclineDialog proposal={proposal} onDone={() => setAsking(false)} /> : null}
    </>
  );
}

function Withdraw({ proposal }: { readonly proposal: ProposalView }) {
  const { view } = useRoom();
  const list = Object.keys(proposal.clauses).map(clauseTitle).join(', ');
  return (
    <Button
      wide
      busy={isPending('proposal.withdraw')}
      refusal={refusalOf(view, 'proposal.withdraw')}
      confirm={{
        title: t('room.withdraw.title', { id: proposal.id }),
        body: t('room.withdraw.body', { list }),
        yes: t('room.withdraw.yes'),
      }}
      onPress={() => void send({ type: 'proposal.withdraw', proposal: proposal.id })}
    >
      {t('room.withdraw.yes')}
    </Button>
  );
}
