// Owns one clause of a draft: its change in words, its option, which side gives it.
import { useEffect, useRef } from 'preact/hooks';
import type { PublicClause } from '../../../../shared/views/index.ts';
import { draft, type ProposalDraft } from '../../../store/draft.ts';
import { signed } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { ClauseText } from '../../kit/clause-text.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { chooseOption, draftText, dropClause, formOf, movePart, type Part } from '../logic/proposal-draft.ts';
import { useRoom } from '../room-state.ts';
import { OptionList } from '../treaty/option-list.tsx';

interface DraftClauseProps {
  readonly clause: PublicClause;
  readonly part: Part;
  readonly now: ProposalDraft;
  /** Points of worth against the text in force. */
  readonly by: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function DraftClause({ clause, part, now, by, open, onOpen }: DraftClauseProps) {
  const { view } = useRoom();
  const held = view.treaty.inForce[clause.id] ?? clause.statusQuo;
  const chosen = draftText(now)[clause.id] ?? held;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div class="clause-change" ref={box}>
      <button type="button" class="clause-change-head" aria-expanded={open} onClick={() => onOpen(!open)}>
        <b>{clause.id}</b>
        <span>{clause.title}</span>
        <b class="clause-change-by">{chosen === held ? '' : signed(by)}</b>
      </button>
      <ClauseText clause={clause.id} from={held} to={chosen} words="label" />
      {open ? (
        <>
          <OptionList
            clause={clause}
            chosen={chosen}
            onChoose={(option) => {
              draft.value = chooseOption(now, clause.id, option);
            }}
          />
          <ClauseActs clause={clause} part={part} now={now} />
        </>
      ) : null}
    </div>
  );
}

function ClauseActs({ clause, part, now }: Pick<DraftClauseProps, 'clause' | 'part' | 'now'>) {
  if (formOf(now) === 'settlement') return null;
  return (
    <div class="draft-clause-acts">
      <Segmented
        label={t('room.compose.side')}
        on="paper"
        items={[
          { id: 'then', label: t('room.compose.weGive') },
          { id: 'if', label: t('room.compose.weAsk') },
        ]}
        selected={part}
        onSelect={(side) => {
          draft.value = movePart(now, clause.id, side);
        }}
      />
      <Button
        kind="quiet"
        size="small"
        on="paper"
        label={t('room.compose.dropOne', { title: clause.title })}
        onPress={() => {
          draft.value = dropClause(now, clause.id);
        }}
      >
        {t('room.compose.drop')}
      </Button>
    </div>
  );
}
