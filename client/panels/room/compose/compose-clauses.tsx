// Owns the clauses of a draft in their two parts, and the list from which more are taken.
import { useState } from 'preact/hooks';
import type { PublicClause } from '../../../../shared/views/index.ts';
import { draft, type ProposalDraft } from '../../../store/draft.ts';
import { optionIdAt, optionLabel } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { chooseOption, draftText, type Part } from '../logic/proposal-draft.ts';
import type { DraftWorth } from '../logic/worth-of-text.ts';
import { useRoom } from '../room-state.ts';
import { DraftClause } from './draft-clause.tsx';

interface ComposeClausesProps {
  readonly now: ProposalDraft;
  readonly worth: DraftWorth;
}

export function ComposeClauses({ now, worth }: ComposeClausesProps) {
  const { scenario } = useRoom();
  const text = draftText(now);
  const chosen = scenario.clauses.filter((clause) => text[clause.id] !== undefined);
  const asked = chosen.filter((clause) => now.conditions[clause.id] !== undefined);
  const given = chosen.filter((clause) => now.clauses[clause.id] !== undefined);
  return (
    <div class="proposal-parts">
      {chosen.length === 0 ? <p class="compose-empty">{t('room.compose.empty')}</p> : null}
      {asked.length > 0 ? <DraftPart part="if" clauses={asked} now={now} worth={worth} /> : null}
      {given.length > 0 ? <DraftPart part="then" clauses={given} now={now} worth={worth} /> : null}
      <AddClause now={now} />
    </div>
  );
}

interface DraftPartProps extends ComposeClausesProps {
  readonly part: Part;
  readonly clauses: readonly PublicClause[];
}

function DraftPart({ part, clauses, now, worth }: DraftPartProps) {
  const both = Object.keys(now.conditions).length > 0;
  return (
    <div class={`proposal-part ${both ? '' : 'proposal-part-alone'}`}>
      {both ? <span class="proposal-part-name">{t(`room.proposal.${part}`)}</span> : null}
      <div class="proposal-clauses">
        {clauses.map((clause) => (
          <DraftClause
            key={clause.id}
            clause={clause}
            part={part}
            now={now}
            by={worth.parts.find((one) => one.kind === 'clause' && one.subject === clause.id)?.by ?? 0}
          />
        ))}
      </div>
    </div>
  );
}

function AddClause({ now }: { readonly now: ProposalDraft }) {
  const { view, scenario } = useRoom();
  const [open, setOpen] = useState(false);
  const text = draftText(now);
  const rest = scenario.clauses.filter((clause) => text[clause.id] === undefined);
  if (rest.length === 0) return null;
  const shown = open || Object.keys(text).length === 0;
  return (
    <div class="add-clause">
      {Object.keys(text).length === 0 ? null : (
        <Button
          kind="quiet"
          size="small"
          on="paper"
          icon="plus"
          expanded={open}
          onPress={() => setOpen(!open)}
        >
          {t('room.compose.addClause')}
        </Button>
      )}
      {shown ? (
        <ul>
          {rest.map((clause) => {
            const held = view.treaty.inForce[clause.id] ?? clause.statusQuo;
            return (
              <li key={clause.id}>
                <button
                  type="button"
                  onClick={() => {
                    draft.value = chooseOption(now, clause.id, held);
                    setOpen(false);
                  }}
                >
                  <b>{clause.id}</b>
                  <span>{clause.title}</span>
                  <span class="quiet">
                    {t('room.compose.now', { label: optionLabel(optionIdAt(clause.id, held)) })}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
