// Owns the state of each clause as a reader sees it: open, tabled, agreed or breached; knows nothing of its form on screen.
import type { PublicScenario, SeatView } from '../../../../shared/views/index.ts';

export type ClauseState = 'open' | 'tabled' | 'agreed' | 'breached';

export const CLAUSE_FILTERS = ['all', 'agreed', 'tabled', 'open'] as const;
export type ClauseFilter = (typeof CLAUSE_FILTERS)[number];

export interface ClauseStanding {
  readonly clause: string;
  readonly state: ClauseState;
  /** Open proposals this seat may read that would change the clause. */
  readonly proposals: readonly string[];
}

/** Every clause in treaty order with its state; a breach outweighs an open proposal, an open proposal what is agreed. */
export function clauseStandings(scenario: PublicScenario, view: SeatView): readonly ClauseStanding[] {
  const open = Object.values(view.proposals).filter((proposal) => proposal.state === 'open');
  return scenario.clauses.map((clause) => {
    const proposals = open
      .filter((proposal) => {
        const option = proposal.clauses[clause.id] ?? proposal.conditions[clause.id];
        return option !== undefined && option !== view.treaty.inForce[clause.id];
      })
      .map((proposal) => proposal.id);
    return { clause: clause.id, state: stateOf(view, clause.id, proposals.length > 0), proposals };
  });
}

function stateOf(view: SeatView, clause: string, tabled: boolean): ClauseState {
  if (view.treaty.breached[clause] !== undefined) return 'breached';
  if (tabled) return 'tabled';
  return view.treaty.agreed[clause] === undefined ? 'open' : 'agreed';
}

/** Whether a filter lets a clause through; breached clauses are agreed ones too. */
export function passesFilter(standing: ClauseStanding, filter: ClauseFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'agreed') return standing.state === 'agreed' || standing.state === 'breached';
  if (filter === 'tabled') return standing.proposals.length > 0;
  return standing.state === 'open';
}
