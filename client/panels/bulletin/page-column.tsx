// Owns the right column of the front page: tension, what was said, what was found, what lies on the table.
import type { IncidentView, View } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { capitaliseSentences } from '../../texts/format-message.ts';
import { delegationName, sectorName } from '../../texts/names.ts';
import { percent } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { renderWords } from '../../texts/words.ts';
import { coverageOn } from '../incident/coverage-on.ts';
import { ThreeCounts } from '../incident/three-counts.tsx';
import { Seal } from '../kit/seal.tsx';
import { SignatureRow } from '../kit/signature-row.tsx';
import { proposalTitle } from '../room/proposals/proposal-words.ts';
import type { PublicMorning } from './morning-props.ts';
import { RoundNotice } from './round-notice.tsx';
import { saidToday } from './said-today.ts';
import { TensionChart } from './tension-chart.tsx';

const MOST_QUOTES = 3;
const MOST_ROWS = 4;

export function PageColumn({ view, bulletin }: PublicMorning) {
  return (
    <aside class="page-column">
      <RoundNotice view={view} />
      <section>
        <h3>{t('bulletin.tension')}</h3>
        <TensionChart view={view} voteFrom={scenario.value?.extensionOpensOn ?? view.clock.days} />
      </section>
      <Said view={view} />
      <Findings view={view} day={bulletin.day} />
      <OnTheTable view={view} />
    </aside>
  );
}

interface DayProps {
  readonly view: View;
  readonly day: number;
}

function Said({ view }: { readonly view: View }) {
  const said = saidToday(view).slice(-MOST_QUOTES);
  if (said.length === 0) return null;
  return (
    <section>
      <h3>{t('bulletin.said')}</h3>
      <ul class="said">
        {said.map((message) => (
          <li key={`${message.channel}${message.n}`}>
            <Seal delegation={message.from} size={19} on="paper" />
            <blockquote>“{renderWords(message.words)}”</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Findings({ view, day }: DayProps) {
  const found = Object.values(view.incidents)
    .filter((incident) => incident.namedOn === day || (incident.day === day && incident.state === 'open'))
    .slice(0, MOST_ROWS);
  if (found.length === 0) return null;
  return (
    <section>
      <h3>{t('bulletin.findings')}</h3>
      <ul class="rows">
        {found.map((incident) => (
          <li key={incident.id}>
            <b>{incident.id}</b>
            <span>{placeInWords(incident)}</span>
            <span class="rows-end">{authorInWords(incident)}</span>
            <ThreeCounts
              incident={incident}
              coverage={coverageOn(view.figures, incident.day)}
              on="paper"
              small
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is named and how sure that is; a named author is a finding, and findings can be wrong. */
function authorInWords({ named, finding }: IncidentView): string {
  if (named === null) return t('bulletin.noAuthor');
  const who = delegationName(named);
  return finding ? t('bulletin.namedSure', { who, sure: percent(finding.sure) }) : who;
}

const placeInWords = (incident: IncidentView): string =>
  capitaliseSentences(t('bulletin.seenIn', { seen: incident.seen, sector: sectorName(incident.sector) }));

function OnTheTable({ view }: { readonly view: View }) {
  const open = Object.values(view.proposals)
    .filter((proposal) => proposal.state === 'open' && proposal.audience === 'table')
    .slice(-MOST_ROWS);
  if (open.length === 0) return null;
  return (
    <section>
      <h3>{t('bulletin.onTheTable')}</h3>
      <ul class="rows rows-table">
        {open.map((proposal) => (
          <li key={proposal.id}>
            <b>{proposal.id}</b>
            <span class="rows-title">{proposalTitle(proposal)}</span>
            <SignatureRow
              signatories={proposal.signatories}
              signed={proposal.signed}
              declined={proposal.declined}
              author={proposal.author}
              {...ownMark(view)}
              variant="seals"
              size={17}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who only watches has no signature of its own to look for. */
const ownMark = ({ audience }: View) => (audience.kind === 'delegation' ? { you: audience.delegation } : {});
