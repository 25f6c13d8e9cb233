// Owns the title and the covering note of a draft.
import { limits } from '../../../../shared/protocol/index.ts';
import { editDraft, type ProposalDraft } from '../../../store/draft.ts';
import { t } from '../../../texts/t.ts';
import { Field } from '../../kit/field.tsx';

export function ComposeWords({ now }: { readonly now: ProposalDraft }) {
  return (
    <div class="compose-words">
      {now.parent ? <p class="quiet">{t('room.compose.counters', { parent: now.parent })}</p> : null}
      <Field
        label={t('room.compose.titleField')}
        labelUnseen
        placeholder={t('room.compose.titleField')}
        value={now.title}
        onInput={(title) => editDraft({ title })}
        maxLength={limits.titleLength}
        on="paper"
      />
      <details open={now.note !== ''}>
        <summary>{t('room.compose.noteField')}</summary>
        <Field
          label={t('room.compose.noteField')}
          labelUnseen
          value={now.note}
          onInput={(note) => editDraft({ note })}
          maxLength={limits.noteLength}
          rows={3}
          on="paper"
        />
      </details>
    </div>
  );
}
