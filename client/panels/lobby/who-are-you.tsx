// Owns the question who one is: a name typed, or pressed among those of the class list, and what the page takes it for.
import { limits } from '../../../shared/protocol/index.ts';
import { t } from '../../texts/t.ts';
import { Field } from '../kit/field.tsx';
import { claimOf, offeredNames } from './listed-names.ts';
import type { EnterCardProps, Entry } from './lobby-props.ts';

interface WhoAreYouProps {
  readonly listed: EnterCardProps['listed'];
  readonly entry: Entry;
  readonly onEntry: (entry: Entry) => void;
}

export function WhoAreYou({ listed, entry, onEntry }: WhoAreYouProps) {
  const claimed = claimOf(entry, listed);
  const { names, more, nobodyFits } = offeredNames(entry.name, listed);
  const unlisted = listed.length > 0 && claimed === null;
  return (
    <div class="enter-who">
      <Field
        label={t('enter.name')}
        value={entry.name}
        onInput={(name) => onEntry({ ...entry, name, claims: null })}
        maxLength={limits.nameLength}
        autoComplete="name"
        {...(unlisted ? { hint: t(nobodyFits ? 'enter.nobodyFits' : 'enter.notListed') } : {})}
      />
      {names.length > 0 ? (
        <fieldset class="enter-names">
          <legend class="field-label">{t('enter.listed')}</legend>
          {names.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              class="enter-name"
              aria-pressed={claimed?.id === id}
              onClick={() => onEntry({ ...entry, name, claims: id })}
            >
              {name}
            </button>
          ))}
          {more > 0 ? <p class="enter-more">{t('enter.more', { count: more })}</p> : null}
        </fieldset>
      ) : null}
      {claimed ? <p role="status">{t('enter.placed', { name: claimed.name })}</p> : null}
    </div>
  );
}
