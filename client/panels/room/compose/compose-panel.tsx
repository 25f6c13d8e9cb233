// Owns the composer: a proposal written clause by clause with its worth beside it; it is sent only from its last button.
import { discardDraft, draft, emptyDraft, type ProposalDraft } from '../../../store/draft.ts';
import { saveDraft } from '../../../store/shared-draft.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Paper } from '../../kit/paper.tsx';
import { draftText, isConditional } from '../logic/proposal-draft.ts';
import { freshRedLines, impossibleIn, resultingText, worthOfText } from '../logic/worth-of-text.ts';
import { WorthBlock } from '../proposals/worth-block.tsx';
import { composing, useRoom } from '../room-state.ts';
import { ComposeActs } from './compose-acts.tsx';
import { ComposeClauses } from './compose-clauses.tsx';
import { ComposeReaders } from './compose-readers.tsx';
import { ComposeStart } from './compose-start.tsx';
import { ComposeWords } from './compose-words.tsx';
import { ImpossibleNotes } from './impossible-notes.tsx';
import { SharedDraftNotes } from './shared-draft-notes.tsx';
import './compose.css';

export function ComposePanel() {
  const { view, scenario } = useRoom();
  const now = draft.value ?? emptyDraft;
  const text = resultingText(view.treaty.inForce, draftText(now));
  const worth = worthOfText(scenario, view, text);
  return (
    <div class="tab-body" onFocusOut={saveDraft}>
      <ComposeHead now={now} />
      <div class="tab-scroll compose">
        <SharedDraftNotes />
        <ComposeStart now={now} />
        <Paper as="section" class="proposal">
          <ComposeWords now={now} />
          <ComposeClauses now={now} worth={worth} />
          {isConditional(now) ? <p class="proposal-foot">{t('room.proposal.neither')}</p> : null}
        </Paper>
        <ImpossibleNotes pairs={impossibleIn(scenario, text)} />
        <ComposeReaders now={now} />
      </div>
      <div class="tab-pinned">
        <WorthBlock
          label={t('room.compose.label')}
          value={worth.value}
          parts={worth.parts}
          redLines={freshRedLines(scenario, view, worth.redLines, now.track === 'settlement')}
          lastDay={worth.lastDay}
        />
        <ComposeActs now={now} />
      </div>
    </div>
  );
}

function ComposeHead({ now }: { readonly now: ProposalDraft }) {
  const begun = draft.value !== null;
  return (
    <div class="proposals-head">
      <Button
        kind="quiet"
        size="small"
        icon="chevron-left"
        onPress={() => {
          composing.value = false;
        }}
      >
        {t('room.compose.back')}
      </Button>
      <span class="compose-kept">
        {t(begun ? 'room.compose.kept' : now.parent ? 'room.compose.counters' : 'room.compose.title', {
          parent: now.parent ?? '',
        })}
      </span>
      {begun ? (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            discardDraft();
          }}
        >
          {t('room.compose.discard')}
        </Button>
      ) : null}
    </div>
  );
}
