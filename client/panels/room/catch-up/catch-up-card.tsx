// Owns the card for who comes late: what has happened so far, as far as one's delegation knows it; once by itself, then from the menu.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { SeatView } from '../../../../shared/views/index.ts';
import { isCaughtUp, noteCaughtUp } from '../../../store/caught-up.ts';
import { bulletinHeadline } from '../../../texts/bulletin.ts';
import { clauseTitle, delegationName, optionLabel } from '../../../texts/names.ts';
import { figure, signed } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { renderNote } from '../../../texts/words.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Seal } from '../../kit/seal.tsx';
import { ColleagueName } from '../people/colleague-name.tsx';
import { proposalTitle } from '../proposals/proposal-words.ts';
import { drawer, useRoom } from '../room-state.ts';
import { type CatchUp, cameLate, catchUpOf } from './catch-up.ts';
import './catch-up.css';

/** Headlines of a night that are read before one has taken part in any. */
const MOST_HEADLINES = 6;

/** Shown by itself to who has come late, once for each person and delegation. */
export function CatchUpOnce({ view }: { readonly view: SeatView }) {
  // Told at the door or not at all: what the record says later of somebody who was there is no reason.
  const [done, setDone] = useState(() => isCaughtUp(view) || !cameLate(view));
  // With the card itself, so that nobody who leaves the page at once reads it twice.
  useLayoutEffect(() => {
    if (done && view.session.kind === 'hosted') noteCaughtUp(view);
  }, [done]);
  return done ? null : <CatchUpCard onClose={() => setDone(true)} />;
}

export function CatchUpCard({ onClose }: { readonly onClose: () => void }) {
  const { view } = useRoom();
  const all = catchUpOf(view);
  const readMandate = () => {
    onClose();
    drawer.value = { kind: 'mandate' };
  };
  return (
    <Dialog
      title={t('catchUp.title')}
      size="large"
      onClose={onClose}
      footer={
        <>
          {view.clock.stage === 'deliberation' ? (
            <Button kind="quiet" icon="document" onPress={readMandate}>
              {t('catchUp.mandate')}
            </Button>
          ) : null}
          <Button kind="primary" onPress={onClose}>
            {t('catchUp.done')}
          </Button>
        </>
      }
    >
      <div class="catch-up">
        <Where all={all} />
        <Awaited all={all} />
        <InForce all={all} />
        <LastNight all={all} />
        <Promises all={all} />
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly all: CatchUp;
}

function Where({ all: { tension, tensionChange, others } }: PartProps) {
  const { view, me } = useRoom();
  const { clock, session, truce } = view;
  const isTerms = session.phase === 'terms';
  return (
    <section>
      <p class="catch-up-lead">
        <Seal delegation={me} size={28} title={null} />
        <span>
          {t(isTerms ? 'catchUp.leadTerms' : 'catchUp.lead', {
            who: delegationName(me),
            day: clock.day,
            days: clock.days,
          })}
        </span>
      </p>
      {isTerms ? null : (
        <p>
          {t('catchUp.truce', {
            state: t(`room.compliance.${truce.compliance}`),
            tension: figure(tension, 0),
            change: tensionChange === null ? 'none' : signed(Math.round(tensionChange)),
          })}
        </p>
      )}
      {others.length > 0 ? (
        <p class="catch-up-people">
          {t('catchUp.people')}{' '}
          {others.map((one) => (
            <ColleagueName key={one.id} colleague={one} />
          ))}
        </p>
      ) : null}
    </section>
  );
}

interface BlockProps {
  readonly title: string;
  /** What is said where there is nothing. */
  readonly none: string;
  readonly children: readonly ComponentChildren[];
}

function Block({ title, none, children }: BlockProps) {
  return (
    <section>
      <h3>{title}</h3>
      {children.length > 0 ? <ul>{children}</ul> : <p class="quiet">{none}</p>}
    </section>
  );
}

function Awaited({ all: { awaited } }: PartProps) {
  return (
    <Block title={t('catchUp.awaited')} none={t('catchUp.nothingAwaited')}>
      {awaited.map((one) => (
        <li key={one.id}>
          {t('catchUp.awaitedText', {
            id: one.id,
            title: proposalTitle(one),
            author: delegationName(one.author, { article: true }),
            day: one.expiresOn,
          })}
        </li>
      ))}
    </Block>
  );
}

function InForce({ all: { agreed } }: PartProps) {
  return (
    <Block title={t('catchUp.inForce')} none={t('catchUp.nothingInForce')}>
      {agreed.map(({ clause, option, day, signed: by }) => (
        <li key={clause}>
          <b>
            {clause} {clauseTitle(clause)}
          </b>{' '}
          {optionLabel(option)}{' '}
          <span class="quiet">
            {t('catchUp.agreed', { day, signed: by.map((id) => delegationName(id)).join(', ') })}
          </span>
        </li>
      ))}
    </Block>
  );
}

/** What all have read, and what one's own services reported: among it, what became of one's own orders. */
function LastNight({ all: { bulletin } }: PartProps) {
  if (bulletin === null) return null;
  return (
    <>
      <Block title={t('catchUp.headlines', { day: bulletin.day })} none={t('bulletin.noNotes')}>
        {bulletin.items.slice(0, MOST_HEADLINES).map((item, index) => (
          <li key={`${index}${item.event}`}>{bulletinHeadline(item)}</li>
        ))}
      </Block>
      <Block title={t('catchUp.notes')} none={t('bulletin.noNotes')}>
        {bulletin.notes.map((note, index) => (
          <li key={`${index}${note.note}`}>{renderNote(note)}</li>
        ))}
      </Block>
    </>
  );
}

function Promises({ all: { promises } }: PartProps) {
  return (
    <Block title={t('catchUp.promises')} none={t('catchUp.noPromises')}>
      {promises.map(({ option, day, foundBroken }) => (
        <li key={option}>
          {t('catchUp.promise', { option: optionLabel(option), day, broken: foundBroken ?? 'no' })}
        </li>
      ))}
    </Block>
  );
}
