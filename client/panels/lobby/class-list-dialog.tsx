// Owns the pasting of a class list: the text stays in its box, what was read of it and what was not stands beside it.
import { useMemo, useState } from 'preact/hooks';
import { type ClassList, type ListFault, readClassList } from '../../../shared/class-list/index.ts';
import type { PublicScenario } from '../../../shared/views/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Dialog } from '../kit/dialog.tsx';
import { DialogActs } from '../kit/dialog-acts.tsx';
import { Field } from '../kit/field.tsx';
import { faultInWords, listWordsOf } from './list-words.ts';
import type { LobbyActs, LobbyRoom } from './lobby-props.ts';
import { newcomersOf, type RoleRemark } from './newcomers.ts';
import { useAnswer } from './use-answer.ts';
import './class-list-dialog.css';

interface ClassListDialogProps {
  readonly scenario: PublicScenario;
  readonly room: LobbyRoom;
  readonly acts: LobbyActs;
  readonly onClose: () => void;
}

export function ClassListDialog({ scenario, room, acts, onClose }: ClassListDialogProps) {
  const [text, setText] = useState('');
  const { busy, refused, ask } = useAnswer();
  const words = useMemo(() => listWordsOf(scenario), [scenario]);
  const list = useMemo(
    () =>
      readClassList(
        text,
        words,
        room.members.map(({ name }) => name),
      ),
    [text, words, room.members],
  );
  const { people, withoutRoom, remarks } = newcomersOf(list.people, room.members, room.seats);
  const add = () => void ask(() => acts.addPeople(people), onClose);
  return (
    <Dialog
      title={t('list.title')}
      size="large"
      onClose={onClose}
      footer={
        <DialogActs
          busy={busy}
          refusal={people.length > 0 ? null : t('list.nobody')}
          onClose={onClose}
          onAct={add}
        >
          {t('list.add', { people: people.length })}
        </DialogActs>
      }
    >
      <p>{t('list.lead')}</p>
      <div class="class-list">
        <div class="class-list-box">
          <Field
            label={t('list.text')}
            value={text}
            onInput={setText}
            rows={12}
            placeholder={exampleOf(scenario)}
          />
          <FileChoice onText={setText} />
        </div>
        <ListAsRead
          people={list.people}
          remarks={[...list.faults, ...remarks].toSorted((a, b) => a.line - b.line)}
          withoutRoom={withoutRoom}
        />
      </div>
      <p class="quiet">{t('list.after')}</p>
      {refused === null ? null : (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
    </Dialog>
  );
}

const exampleOf = ({ delegations }: PublicScenario): string =>
  t('list.example', { first: delegations[0]?.name ?? '', second: delegations[1]?.name ?? '' });

/** Far more than two hundred lines ever need. */
const MOST_BYTES = 200_000;

function FileChoice({ onText }: { readonly onText: (text: string) => void }) {
  const [tooLarge, setTooLarge] = useState(false);
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) onText(await file.text());
  };
  return (
    <>
      <label class="button button-secondary button-small class-list-file">
        <span class="button-words">{t('list.file')}</span>
        <input
          class="unseen"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void readFile(event.currentTarget.files?.[0])}
        />
      </label>
      {tooLarge ? <p class="field-error">{t('list.fileTooLarge')}</p> : null}
    </>
  );
}

/** Names shown before the rest is only counted. */
const SHOWN = 12;

interface ListAsReadProps {
  readonly people: ClassList['people'];
  /** What could not be read of the lines, and what cannot be done of what was read. */
  readonly remarks: readonly (ListFault | RoleRemark)[];
  readonly withoutRoom: number;
}

function ListAsRead({ people, remarks, withoutRoom }: ListAsReadProps) {
  const seated = people.filter(({ delegation }) => delegation !== null).length;
  const wishing = people.filter(({ prefers }) => prefers.length > 0).length;
  const more = people.length - SHOWN;
  return (
    <div class="class-list-read" aria-live="polite">
      <p>
        <b>{t('list.read', { people: people.length })}</b>
        {seated > 0 ? `, ${t('list.withSeat', { count: seated })}` : ''}
        {wishing > 0 ? `, ${t('list.withChoice', { count: wishing })}` : ''}
      </p>
      {withoutRoom > 0 ? <p>{t('list.noRoom', { count: withoutRoom })}</p> : null}
      {remarks.length > 0 ? (
        <ul class="class-list-faults" aria-label={t('list.faults', { count: remarks.length })}>
          {remarks.map((fault) => (
            <li key={`${fault.line}${fault.kind}${'found' in fault ? fault.found : ''}`}>
              {faultInWords(fault)}
            </li>
          ))}
        </ul>
      ) : null}
      <ul class="class-list-names">
        {people.slice(0, SHOWN).map(({ name, delegation, role, prefers, line }) => (
          <li key={line}>
            <b>{name}</b>{' '}
            <small>
              {[
                ...(delegation === null ? [] : [delegationName(delegation)]),
                ...(role === null ? [] : [t(`role.${role}`)]),
                ...(prefers.length > 0
                  ? [t('table.wishes', { who: prefers.map((id) => delegationName(id)).join(', ') })]
                  : []),
              ].join(', ')}
            </small>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="quiet">{t('list.more', { count: more })}</p> : null}
    </div>
  );
}
