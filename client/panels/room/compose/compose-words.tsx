// Owns the title and the covering note of a draft.
import { limits } from '../../../../shared/protocol/index.ts';
import { editDraft, type ProposalDraft } from '../../../store/draft.ts';
import { t } from '../../../texts/t.ts';
import { Field } from '../../kit/field.tsx';
import { useRoom } from '../room-state.ts';

export function ComposeWords({ now }: { readonly now: ProposalDraft }) {
  const { scenario, me } = useRoom();
  const role = scenario.delegations.find((one) => one.id === me)?.role;
  const mediator = role === 'mediator' || role === 'host';
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
      {mediator ? (
        <label class="single-text">
          <input
            type="checkbox"
            checked={now.singleText}
            onChange={() => editDraft({ singleText: !now.singleText })}
          />
          {t('room.compose.singleText')}
        </label>
      ) : null}
    </div>
  );
}
