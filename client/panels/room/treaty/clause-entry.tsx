// Owns one clause of the treaty tab: its state, its words, and when opened its question and what each option is worth.
import { useEffect, useRef } from 'preact/hooks';
import type { PublicClause } from '../../../../shared/views/index.ts';
import { draft, emptyDraft } from '../../../store/draft.ts';
import { selectedClause } from '../../../store/ui.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { AboutButton } from '../../about/about-button.tsx';
import { Terms } from '../../about/terms.tsx';
import { Button } from '../../kit/button.tsx';
import { ClauseText } from '../../kit/clause-text.tsx';
import type { ClauseStanding } from '../logic/clause-states.ts';
import { chooseOption, draftText } from '../logic/proposal-draft.ts';
import { openComposer, openProposal } from '../open-need.ts';
import { useRoom } from '../room-state.ts';
import { OptionList } from './option-list.tsx';

interface ClauseEntryProps {
  readonly standing: ClauseStanding;
  /** Option it is marked against; null shows the text in force. */
  readonly to: number | null;
}

export function ClauseEntry({ standing, to }: ClauseEntryProps) {
  const { view, scenario } = useRoom();
  const box = useRef<HTMLElement>(null);
  const clause = scenario.clauses.find((one) => one.id === standing.clause);
  const open = selectedClause.value === standing.clause;
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  if (!clause) return null;
  const held = view.treaty.inForce[clause.id] ?? clause.statusQuo;
  return (
    <section ref={box} class={`treaty-clause treaty-${standing.state}`}>
      <button
        type="button"
        class="row-button treaty-clause-head"
        aria-expanded={open}
        onClick={() => {
          selectedClause.value = open ? null : clause.id;
        }}
      >
        <b>{clause.id}</b>
        <span>{clause.title}</span>
        <span class="treaty-state">{standingInWords(standing, view.treaty)}</span>
      </button>
      <ClauseText clause={clause.id} from={held} to={to ?? held} />
      {open ? <ClauseStory clause={clause} standing={standing} /> : null}
    </section>
  );
}

function standingInWords(
  { state, clause, proposals }: ClauseStanding,
  treaty: ReturnType<typeof useRoom>['view']['treaty'],
): string {
  const breach = treaty.breached[clause];
  if (breach) return t('room.clause.breached', { name: delegationName(breach.by), day: breach.day });
  if (state === 'tabled') return t('room.clause.tabled', { list: proposals.join(', ') });
  const agreed = treaty.agreed[clause];
  return agreed ? t('room.clause.agreed', { day: agreed.day }) : t('room.clause.open');
}

function ClauseStory({
  clause,
  standing,
}: {
  readonly clause: PublicClause;
  readonly standing: ClauseStanding;
}) {
  const { view } = useRoom();
  const held = view.treaty.inForce[clause.id] ?? clause.statusQuo;
  const drafted = draft.value ? draftText(draft.value)[clause.id] : undefined;
  return (
    <div class="treaty-story">
      <p>
        <b>{clause.question}</b> <Terms text={clause.whyItMatters} />{' '}
        <AboutButton subject={{ of: 'clause', id: clause.id }} name={clause.title} />
      </p>
      <p class="treaty-options-head">{t('room.clause.options')}</p>
      <OptionList
        clause={clause}
        chosen={drafted ?? held}
        onChoose={(option) => {
          draft.value = chooseOption(draft.value ?? emptyDraft, clause.id, option);
        }}
      />
      <div class="treaty-acts">
        {drafted !== undefined && drafted !== held ? (
          <Button kind="secondary" size="small" on="paper" onPress={openComposer}>
            {t('room.clause.toDraft')}
          </Button>
        ) : (
          <span class="quiet">{t('room.clause.chooseHint')}</span>
        )}
        {standing.proposals.map((id) => (
          <Button key={id} kind="quiet" size="small" on="paper" onPress={() => openProposal(id)}>
            {t('room.clause.read', { id })}
          </Button>
        ))}
      </div>
    </div>
  );
}
