// Owns who reads a draft, who must sign it, and until which day it stands.
import { editDraft, type ProposalDraft } from '../../../store/draft.ts';
import { t } from '../../../texts/t.ts';
import { Icon } from '../../kit/icon.tsx';
import { Seal } from '../../kit/seal.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { readersInWords } from '../channels/channel-words.ts';
import { channelKey } from '../logic/channels.ts';
import { draftText, expiryOf, trackOf } from '../logic/proposal-draft.ts';
import { requiredSignatories } from '../logic/required-signatories.ts';
import { type Room, useRoom } from '../room-state.ts';

/** Who must sign the draft as it stands. */
export function signatoriesOf({ view, scenario, me }: Room, now: ProposalDraft): readonly string[] {
  const draft = { track: trackOf(scenario, now), text: draftText(now), author: me, extra: now.signatories };
  return requiredSignatories(scenario, draft, view.treaty.inForce);
}

export function ComposeReaders({ now }: { readonly now: ProposalDraft }) {
  return (
    <div class="compose-readers">
      <Signatories now={now} />
      {now.track === 'settlement' ? null : <Audience now={now} />}
      <Expiry now={now} />
    </div>
  );
}

function Signatories({ now }: { readonly now: ProposalDraft }) {
  const room = useRoom();
  const needed = signatoriesOf(room, { ...now, signatories: [] });
  return (
    <fieldset class="compose-field">
      <legend>{t('room.compose.signatories')}</legend>
      <div class="compose-seats">
        {room.scenario.delegations.map(({ id, name }) => {
          const must = needed.includes(id);
          return (
            <label key={id} class="seat-check">
              <input
                type="checkbox"
                checked={must || now.signatories.includes(id)}
                disabled={must}
                onChange={() => editDraft({ signatories: toggled(now.signatories, id) })}
              />
              <Seal delegation={id} size={20} title={null} />
              {name}
            </label>
          );
        })}
      </div>
      <p class="quiet">{t('room.compose.signatoriesHint')}</p>
    </fieldset>
  );
}

const toggled = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id];

function Audience({ now }: { readonly now: ProposalDraft }) {
  const room = useRoom();
  const { scenario, me } = room;
  const back = now.audience !== 'table';
  const readers = now.audience === 'table' ? [] : now.audience;
  const key = channelKey(
    scenario.delegations.map(({ id }) => id),
    [me, ...readers],
  );
  const signers = signatoriesOf(room, now).filter((id) => id !== me);
  return (
    <fieldset class="compose-field">
      <legend>{t('room.compose.audience')}</legend>
      <Segmented
        label={t('room.compose.audience')}
        items={[
          { id: 'table', label: t('room.compose.table') },
          { id: 'back', label: t('room.compose.backChannel') },
        ]}
        selected={back ? 'back' : 'table'}
        onSelect={(id) => editDraft({ audience: id === 'table' ? 'table' : signers })}
      />
      {back ? (
        <div class="compose-seats">
          {scenario.delegations
            .filter(({ id }) => id !== me)
            .map(({ id, name }) => (
              <label key={id} class="seat-check">
                <input
                  type="checkbox"
                  checked={readers.includes(id)}
                  onChange={() => editDraft({ audience: toggled(readers, id) })}
                />
                <Seal delegation={id} size={20} title={null} />
                {name}
              </label>
            ))}
        </div>
      ) : null}
      <p class="who-reads">
        <Icon name="eye" size={16} />
        {back && readers.length === 0
          ? t('room.readers.nobodyYet')
          : readersInWords(room, back ? key : 'table')}
      </p>
    </fieldset>
  );
}

function Expiry({ now }: { readonly now: ProposalDraft }) {
  const { view } = useRoom();
  const { day, days } = view.clock;
  const choices = Array.from(
    { length: Math.max(1, Math.min(10, days - day + 1)) },
    (_, index) => day + index,
  );
  return (
    <label class="compose-field compose-expiry">
      <span>{t('room.compose.expires')}</span>
      <select
        class="room-select"
        value={expiryOf(now, day, days)}
        onChange={(event) => editDraft({ expiresOn: Number(event.currentTarget.value) })}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(choice === day ? 'room.compose.tonight' : 'room.compose.endOfDay', { day: choice })}
          </option>
        ))}
      </select>
    </label>
  );
}
