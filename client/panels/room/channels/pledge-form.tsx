// Owns the writing of a promise beside a message: in words, until when, and what of it the record can be asked.
import { limits } from '../../../../shared/protocol/index.ts';
import { optionLabel, orderTitle } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Field } from '../../kit/field.tsx';
import type { PledgeDraft } from '../logic/pledge-draft.ts';
import { useRoom } from '../room-state.ts';

interface PledgeFormProps {
  readonly now: PledgeDraft;
  readonly onChange: (now: PledgeDraft) => void;
}

export function PledgeForm({ now, onChange }: PledgeFormProps) {
  return (
    <div class="pledge-form">
      <Field
        label={t('room.pledge.text')}
        value={now.text}
        onInput={(text) => onChange({ ...now, text })}
        maxLength={limits.pledgeLength}
        hint={t('room.pledge.note')}
      />
      <div class="pledge-choices">
        <Until now={now} onChange={onChange} />
        <TiedTo now={now} onChange={onChange} />
      </div>
    </div>
  );
}

function Until({ now, onChange }: PledgeFormProps) {
  const { view, scenario } = useRoom();
  const first = view.session.phase === 'truce' ? view.clock.day : 1;
  const days = Array.from({ length: Math.max(0, scenario.days - first + 1) }, (_, index) => first + index);
  return (
    <label>
      <span>{t('room.pledge.until')}</span>
      <select
        class="room-select"
        value={now.until ?? ''}
        onChange={(event) => onChange({ ...now, until: Number(event.currentTarget.value) || null })}
      >
        <option value="">{t('room.pledge.untilEnd')}</option>
        {days.map((day) => (
          <option key={day} value={day}>
            {t('room.pledge.untilDay', { day })}
          </option>
        ))}
      </select>
    </label>
  );
}

const TIES = [
  ['nothing', 'room.pledge.test.none'],
  ['no orders', 'room.pledge.test.orders'],
  ['option', 'room.pledge.test.option'],
] as const;

function TiedTo({ now, onChange }: PledgeFormProps) {
  const choices = useChoices(now.tiedTo);
  return (
    <>
      <label>
        <span>{t('room.pledge.test')}</span>
        <select
          class="room-select"
          value={now.tiedTo}
          onChange={({ currentTarget }) =>
            onChange({ ...now, tiedTo: TIES[currentTarget.selectedIndex]?.[0] ?? 'nothing', what: '' })
          }
        >
          {TIES.map(([id, label]) => (
            <option key={id} value={id}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      {choices.length === 0 ? null : (
        <label>
          <span>{t(now.tiedTo === 'option' ? 'room.pledge.option' : 'room.pledge.order')}</span>
          <select
            class="room-select"
            value={now.what}
            onChange={(event) => onChange({ ...now, what: event.currentTarget.value })}
          >
            <option value="">{t('room.pledge.choose')}</option>
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** Own kinds of orders, or every option of the text. */
function useChoices(
  tiedTo: PledgeDraft['tiedTo'],
): readonly { readonly id: string; readonly label: string }[] {
  const { scenario, me } = useRoom();
  switch (tiedTo) {
    case 'nothing':
      return [];
    case 'no orders':
      return scenario.orders
        .filter(({ by }) => by.includes(me))
        .map(({ id }) => ({ id, label: orderTitle(id) }));
    case 'option':
      return scenario.clauses.flatMap(({ options }) =>
        options.map(({ id }) => ({ id, label: `${id} ${optionLabel(id)}` })),
      );
  }
}
