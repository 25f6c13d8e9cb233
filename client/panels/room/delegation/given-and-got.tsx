// Owns the ledger of concessions on the left: what this delegation gave and got, clause by clause.
import type { LedgerEntry } from '../../../../shared/views/index.ts';
import { clauseShort, optionIdAt, optionPhrase } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { ledgerSides } from '../logic/ledger-sides.ts';
import { promiseLedger } from '../logic/promise-ledger.ts';
import { spokenPromises } from '../logic/spoken-promises.ts';
import { openClause } from '../open-need.ts';
import { drawer, useRoom } from '../room-state.ts';

export function GivenAndGot() {
  const { view, scenario, me } = useRoom();
  const ledger = promiseLedger(
    view,
    scenario.delegations.map(({ id }) => id),
  );
  const { given, got } = ledgerSides(view.ledger, me);
  return (
    <section class="left-part">
      <header class="part-head">
        <h2>{t('room.ledger.title')}</h2>
        <span>{t('room.ledger.since')}</span>
      </header>
      <div class="ledger">
        <Side title={t('room.ledger.given')} entries={given} />
        <Side title={t('room.ledger.got')} entries={got} />
      </div>
      <button
        type="button"
        class="tracks-more"
        onClick={() => {
          drawer.value = { kind: 'promises' };
        }}
      >
        {t('room.promises.open', {
          count: ledger.flatMap(({ promises }) => promises).length + spokenPromises(view).length,
          broken: ledger.flatMap(({ promises }) => promises).filter((one) => one.foundBroken !== null).length,
        })}
      </button>
    </section>
  );
}

function Side({ title, entries }: { readonly title: string; readonly entries: readonly LedgerEntry[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {entries.length === 0 ? <p class="quiet">{t('room.ledger.nothing')}</p> : null}
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.proposal}${entry.clause}`}>
            <button
              type="button"
              class="row-button"
              title={optionPhrase(optionIdAt(entry.clause, entry.to))}
              onClick={() => openClause(entry.clause)}
            >
              <b>{entry.clause}</b> {clauseShort(entry.clause)}
              <span class="quiet">, {t('kit.day', { day: entry.day })}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
