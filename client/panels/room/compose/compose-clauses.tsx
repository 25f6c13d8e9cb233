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
  const [opened, setOpened] = useState<string | null>(null);
  const text = draftText(now);
  const chosen = scenario.clauses.filter((clause) => text[clause.id] !== undefined);
  const asked = chosen.filter((clause) => now.conditions[clause.id] !== undefined);
  const given = chosen.filter((clause) => now.clauses[clause.id] !== undefined);
  const shared = { now, worth, opened, onOpen: setOpened };
  return (
    <div class="proposal-parts">
      {chosen.length === 0 ? <p class="compose-empty">{t('room.compose.empty')}</p> : null}
      {asked.length > 0 ? <DraftPart part="if" clauses={asked} {...shared} /> : null}
      {given.length > 0 ? <DraftPart part="then" clauses={given} {...shared} /> : null}
      <AddClause now={now} onAdd={setOpened} />
    </div>
  );
}

interface DraftPartProps extends ComposeClausesProps {
  readonly part: Part;
  readonly clauses: readonly PublicClause[];
  /** The clause whose options stand open; one at a time. */
  readonly opened: string | null;
  readonly onOpen: (clause: string | null) => void;
}

function DraftPart({ part, clauses, now, worth, opened, onOpen }: DraftPartProps) {
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
            open={opened === clause.id}
            onOpen={(open) => onOpen(open ? clause.id : null)}
            by={worth.parts.find((one) => one.kind === 'clause' && one.subject === clause.id)?.by ?? 0}
          />
        ))}
      </div>
    </div>
  );
}

interface AddClauseProps {
  readonly now: ProposalDraft;
  readonly onAdd: (clause: string) => void;
}

function AddClause({ now, onAdd }: AddClauseProps) {
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
                    onAdd(clause.id);
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
