// Owns the treaty tab: the text in force clause by clause, marked against a proposal when asked; changes nothing.
import { useState } from 'preact/hooks';
import type { Choices } from '../../../../shared/views/index.ts';
import { selectedProposal } from '../../../store/ui.ts';
import { t } from '../../../texts/t.ts';
import { Paper } from '../../kit/paper.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { CLAUSE_FILTERS, type ClauseFilter, clauseStandings, passesFilter } from '../logic/clause-states.ts';
import { firstToShow } from '../logic/proposal-groups.ts';
import { useRoom } from '../room-state.ts';
import { ClauseEntry } from './clause-entry.tsx';
import { CouldAsk } from './could-ask.tsx';
import './treaty.css';

export function TreatyTab() {
  const { view, scenario } = useRoom();
  const [filter, setFilter] = useState<ClauseFilter>('all');
  const [against, setAgainst] = useState(false);
  const standings = clauseStandings(scenario, view);
  const shown = standings.filter((standing) => passesFilter(standing, filter));
  const compared = useCompared();
  const change: Choices = against && compared ? { ...compared.conditions, ...compared.clauses } : {};
  return (
    <div class="tab-body">
      <div class="treaty-head">
        <Segmented
          label={t('room.treaty.filter')}
          items={CLAUSE_FILTERS.map((id) => ({
            id,
            label: t(`room.treaty.filter.${id}`, {
              count: standings.filter((standing) => passesFilter(standing, id)).length,
            }),
          }))}
          selected={filter}
          onSelect={setFilter}
        />
        {compared ? (
          <label class="treaty-against">
            <input type="checkbox" checked={against} onChange={() => setAgainst(!against)} />
            {t('room.treaty.against', { id: compared.id })}
          </label>
        ) : null}
      </div>
      <div class="tab-scroll">
        <Paper as="section" class="treaty">
          <h2 class="unseen">{t('room.treaty.title')}</h2>
          {shown.length === 0 ? <p class="treaty-none">{t('room.treaty.none')}</p> : null}
          {shown.map((standing) => (
            <ClauseEntry key={standing.clause} standing={standing} to={change[standing.clause] ?? null} />
          ))}
        </Paper>
        <CouldAsk />
      </div>
    </div>
  );
}

/** The proposal the text is marked against: the selected one, else the one that needs this seat first. */
function useCompared() {
  const { view, me } = useRoom();
  const id = selectedProposal.value ?? firstToShow(view.proposals, me);
  const proposal = id === null ? undefined : view.proposals[id];
  return proposal?.state === 'open' ? proposal : null;
}
