// Owns the ledger of promises: who promised what, since when, and what was publicly found broken; hides nothing, guesses nothing.
import { capitaliseSentences } from '../../../texts/format-message.ts';
import { clauseTitle, delegationName, optionLabel } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { AboutButton } from '../../about/about-button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Seal } from '../../kit/seal.tsx';
import { type PromiseMade, type PromisesOf, promiseLedger } from '../logic/promise-ledger.ts';
import { openClause } from '../open-need.ts';
import { drawer, useRoom } from '../room-state.ts';
import { SpokenPromises } from './spoken-promises.tsx';
import './promises.css';

export function PromisesDialog() {
  const { view, scenario } = useRoom();
  const ledger = promiseLedger(
    view,
    scenario.delegations.map(({ id }) => id),
  );
  return (
    <Dialog
      title={t('room.promises.title')}
      size="large"
      onClose={() => {
        drawer.value = null;
      }}
    >
      <p>
        {t('room.promises.lead')}
        <AboutButton subject={{ of: 'term', id: 'sayDoLedger' }} name={t('room.promises.title')} />
      </p>
      {ledger.length === 0 ? <p class="quiet">{t('room.promises.none')}</p> : null}
      {ledger.map((row) => (
        <Side key={row.delegation} row={row} />
      ))}
      <SpokenPromises view={view} />
    </Dialog>
  );
}

function Side({ row: { delegation, promises } }: { readonly row: PromisesOf }) {
  const broken = promises.filter(({ foundBroken }) => foundBroken !== null).length;
  return (
    <section class="ledger-side">
      <header>
        <Seal delegation={delegation} size={22} title={null} />
        <h3>{delegationName(delegation)}</h3>
        <span class={broken > 0 ? 'room-danger' : 'quiet'}>
          {t('room.promises.count', { count: promises.length, broken })}
        </span>
      </header>
      <ul>
        {promises.map((one) => (
          <li key={`${one.option}${one.day}`}>
            <PromiseRow one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PromiseRow({ one }: { readonly one: PromiseMade }) {
  const { clause, option, day, proposal, sideLetter, replaced, foundBroken } = one;
  return (
    <>
      <button
        type="button"
        class="ledger-promise"
        onClick={() => {
          drawer.value = null;
          openClause(clause);
        }}
      >
        <b>
          {clause} {clauseTitle(clause)}
        </b>
        <span>{optionLabel(option)}</span>
        <span class="quiet">
          {capitaliseSentences(
            t(sideLetter ? 'room.promises.byLetter' : 'room.promises.byText', { proposal, day }),
          )}
          {replaced ? `, ${t('room.promises.replaced')}` : ''}
        </span>
      </button>
      <span class={foundBroken === null ? 'ledger-open' : 'ledger-broken'}>
        {foundBroken === null
          ? t('room.promises.nothingFound')
          : t('room.promises.broken', { day: foundBroken })}
      </span>
      <AboutButton subject={{ of: 'option', id: option }} name={optionLabel(option)} />
    </>
  );
}
