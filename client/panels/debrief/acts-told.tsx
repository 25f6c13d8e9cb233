// What the facilitators did, told to everybody in the end: injects and rulings with their readers, reasons, changes and reversals.
import { provenanceOf } from '../../../shared/handbook/index.ts';
import type { DebriefAct } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { ct } from '../../texts/console.ts';
import { joinWords } from '../../texts/format-message.ts';
import { signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { figureInWords, readersInWords } from '../console/desk/act-words.ts';
import { matterAsRead } from '../console/desk/matter-words.ts';
import type { FacilitatorActsProps } from './facilitator-acts.tsx';
import './acts-told.css';

/** Rule 10.11. */
export function ActsTold({ seen: { acts, by } }: FacilitatorActsProps) {
  return (
    <section aria-labelledby="acts-title">
      <h2 id="acts-title" class="debrief-title">
        {t('debrief.acts')}
      </h2>
      {acts.length === 0 ? <p class="quiet">{t('debrief.noActsKnown')}</p> : null}
      <ul class="acts-told">
        {acts.map((act) => (
          <Act key={act.id} act={act} isOpen={by === null} />
        ))}
      </ul>
    </section>
  );
}

interface ActProps {
  readonly act: DebriefAct;
  /** Everything is open, so that it is said who did it and who read it. */
  readonly isOpen: boolean;
}

function Act({ act, isOpen }: ActProps) {
  const { kind, day, by, title, text, matter, reversed, readers } = act;
  return (
    <li class={reversed ? 'act-undone' : ''}>
      <small>
        {t(`debrief.actKind.${kind}`, { day, by: by === '' || !isOpen ? 'none' : by })}
        {isOpen ? ` · ${readersInWords(readers)}` : null}
      </small>
      <b>{matter === null ? title : matterAsRead(matter)}</b>
      <p>{matter === null ? text : `“${text}”`}</p>
      <Inside act={act} />
      {reversed ? <p>{ct('desk.reversed', { day: reversed.day, words: reversed.words })}</p> : null}
    </li>
  );
}

/** What it changed, what it teaches, what it stands for in the world, and where that comes from. */
function Inside({ act: { changes, incidents, teaches, ...told } }: Pick<ActProps, 'act'>) {
  const { models, sources } = provenanceOf(scenario.value?.sources ?? {}, told);
  const moved = changes.map(
    ({ track, of, by }) => `${figureInWords(track, of)} ${signed(by, Number.isInteger(by) ? 0 : 2)}`,
  );
  const stands = [models, ...sources.map(({ title }) => `${title}.`)].filter(Boolean);
  return (
    <>
      {moved.length + incidents.length > 0 ? (
        <p class="quiet">{t('debrief.actChanged', { what: joinWords([...moved, ...incidents]) })}</p>
      ) : null}
      {teaches === '' ? null : <p class="quiet">{ct('inject.teaches', { what: teaches })}</p>}
      {stands.length === 0 ? null : (
        <p class="quiet">{t('debrief.actStandsFor', { what: stands.join(' ') })}</p>
      )}
    </>
  );
}
