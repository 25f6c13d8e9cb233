// Owns what the table is told: seats, trust, clauses, documents and doors from a seat's view; draws nothing.

import type { ProposalView, PublicScenario, SeatView } from '../../shared/views/index.ts';
import { FACILITATION } from '../../shared/vocabulary/index.ts';
import { channelsOf } from '../panels/room/logic/channels.ts';
import { clauseStandings } from '../panels/room/logic/clause-states.ts';
import type { Seals, TableClause, TableDocument, TableDoor, TableProps, TableSeat } from '../scenes/props.ts';
import { optionIdAt } from '../texts/names.ts';
import { t } from '../texts/t.ts';

export interface TableNeeds {
  readonly view: SeatView;
  readonly scenario: PublicScenario;
  readonly seals: Seals;
  readonly selectedClause: string | null;
  /** Unread messages by channel. */
  readonly unread: Readonly<Record<string, number>>;
  /** Proposals that came while the page was open: their sheets fly to whom they concern. */
  readonly arrived: ReadonlySet<string>;
}

export function tableProps(needs: TableNeeds): TableProps {
  const { view, scenario } = needs;
  return {
    you: view.audience.delegation,
    seats: tableSeats(needs),
    trust: Object.entries(view.figures.today.trust).flatMap(([pair, value]) => {
      const [a, b] = pair.split('-');
      return a && b ? [{ a, b, value }] : [];
    }),
    clauses: tableClauses(needs),
    documents: openProposals(view).map((proposal) => tableDocument(proposal, scenario, needs.arrived)),
    doors: tableDoors(view, needs.unread),
  };
}

const openProposals = (view: SeatView): readonly ProposalView[] =>
  Object.values(view.proposals).filter((proposal) => proposal.state === 'open');

function tableSeats({ view, scenario, seals }: TableNeeds): readonly TableSeat[] {
  const newest = openProposals(view).at(-1);
  return scenario.delegations.flatMap(({ id, name }) => {
    const seat = view.seats.find((one) => one.delegation === id);
    const seal = seals[id];
    if (!seat || !seal) return [];
    return [
      {
        id,
        name,
        note: [newest ? standing(newest, id) : null, t(seat.ready ? 'stage.ready' : 'stage.notReady')]
          .filter((words) => words !== null)
          .join(', '),
        members: seat.name,
        ready: seat.ready,
        occupied: seat.occupant !== 'free',
        seal,
      },
    ];
  });
}

function standing({ id, author, signed, declined }: ProposalView, of: string): string | null {
  if (author === of) return t('stage.authorOf', { id });
  if (of in signed) return t('stage.signed', { id });
  return of in declined ? t('stage.declined', { id }) : null;
}

function tableClauses({ view, scenario, selectedClause }: TableNeeds): readonly TableClause[] {
  return clauseStandings(scenario, view).map(({ clause, state, proposals }) => {
    const proposal = view.proposals[proposals.at(-1) ?? ''];
    const now = view.treaty.inForce[clause] ?? 0;
    const then = proposal ? (proposal.clauses[clause] ?? proposal.conditions[clause] ?? now) : now;
    const letters = [...new Set([now, then])].map((index) => optionIdAt(clause, index).slice(-1));
    const found = scenario.clauses.find((one) => one.id === clause);
    const binding = state === 'agreed' || state === 'breached';
    return {
      id: clause,
      title: found?.short ?? clause,
      state,
      option: (state === 'tabled' ? letters : letters.slice(0, 1)).join('→'),
      signed: binding ? (found?.signatories ?? []) : Object.keys(proposal?.signed ?? {}),
      selected: clause === selectedClause,
    };
  });
}

function tableDocument(
  { id, title, author, audience, signatories, signed }: ProposalView,
  scenario: PublicScenario,
  arrived: ReadonlySet<string>,
): TableDocument {
  const readers = audience === 'table' ? scenario.delegations.map((one) => one.id) : audience;
  return {
    id,
    title,
    from: author,
    to: readers.filter((reader) => reader !== author && signatories.includes(reader)),
    signed: Object.keys(signed),
    travelling: arrived.has(id),
  };
}

/** Back channels this seat has a part in; the others it cannot know of. */
function tableDoors(view: SeatView, unread: Readonly<Record<string, number>>): readonly TableDoor[] {
  return channelsOf(view).flatMap(({ key, readers, messages }) => {
    const last = messages.at(-1);
    // A delegation's own room and the facilitators' door are no part of the table.
    const isBetween = readers !== 'table' && readers.length > 1 && !readers.includes(FACILITATION);
    if (!isBetween || !last) return [];
    return [
      {
        id: key,
        members: readers,
        unread: unread[key] ?? 0,
        note: t('stage.lastWord', { day: last.day }),
        open: (unread[key] ?? 0) > 0,
        yours: true,
      },
    ];
  });
}
