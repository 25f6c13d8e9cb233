// Owns every text of the session, open ones first, with who has signed, who has not, and the ruling that strikes one out.
import { useState } from 'preact/hooks';
import type { ProposalView } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { clauseTitle } from '../../../texts/names.ts';
import { Button } from '../../kit/button.tsx';
import { ClauseText } from '../../kit/clause-text.tsx';
import { Paper } from '../../kit/paper.tsx';
import { SignatureRow } from '../../kit/signature-row.tsx';
import {
  audienceInWords,
  proposalTitle,
  provenance,
  stateInWords,
} from '../../room/proposals/proposal-words.ts';
import { desk, refusalFor, useConsole } from '../console-state.ts';

export function ProposalsPart() {
  const { view } = useConsole();
  const texts = Object.values(view.proposals).toSorted(
    (a, b) => Number(b.state === 'open') - Number(a.state === 'open') || b.stateSince - a.stateSince,
  );
  const [chosen, setChosen] = useState<string | null>(null);
  if (texts.length === 0) return <p class="quiet">{ct('proposals.none')}</p>;
  return (
    <ul class="console-texts">
      {texts.map((text) => (
        <li key={text.id} class={text.state === 'open' ? '' : 'text-closed'}>
          <button
            type="button"
            class="row-button console-text"
            aria-expanded={text.id === chosen}
            onClick={() => setChosen(text.id === chosen ? null : text.id)}
          >
            <b>{text.id}</b>
            <span>{proposalTitle(text)}</span>
            <small>{audienceInWords(text)}</small>
            <SignatureRow
              signatories={text.signatories}
              signed={text.signed}
              declined={text.declined}
              author={text.author}
              on="ground"
              variant="seals"
              size={16}
            />
            <small>{stateInWords(text, view.clock.day)}</small>
          </button>
          {text.id === chosen ? <WholeText text={text} /> : null}
        </li>
      ))}
    </ul>
  );
}

function WholeText({ text }: { readonly text: ProposalView }) {
  const { view } = useConsole();
  const { inForce } = view.treaty;
  const clauses = (choices: ProposalView['clauses']) =>
    Object.entries(choices).map(([clause, option]) => (
      <div key={clause}>
        <h4>{`${clause} ${clauseTitle(clause)}`}</h4>
        <ClauseText clause={clause} from={inForce[clause] ?? 0} to={option} />
      </div>
    ));
  const conditions = clauses(text.conditions);
  return (
    <Paper class="whole-text">
      <p>{provenance(text)}</p>
      {text.note ? <p>“{text.note}”</p> : null}
      {conditions.length > 0 ? <p>{ct('proposals.if')}</p> : null}
      {conditions}
      {conditions.length > 0 ? <p>{ct('proposals.then')}</p> : null}
      {clauses(text.clauses)}
      {text.state === 'open' ? (
        <Button
          on="paper"
          size="small"
          refusal={refusalFor(view, 'ruling.make')}
          onPress={() => {
            desk.value = { show: 'ruling', start: { on: 'proposal', proposal: text.id } };
          }}
        >
          {ct('proposals.strike')}
        </Button>
      ) : null}
    </Paper>
  );
}
