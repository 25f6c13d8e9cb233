// Owns how proposals are sorted into lists for a reader, and their line of counters; knows nothing of their worth.
import { awaits, type ProposalView } from '../../../../shared/views/index.ts';

export type ProposalGroup = 'needs you' | 'yours' | 'open' | 'in force' | 'closed';

const GROUPS: readonly ProposalGroup[] = ['needs you', 'yours', 'open', 'in force', 'closed'];

/** The list a proposal stands in for this seat. */
export function groupOf(proposal: ProposalView, me: string): ProposalGroup {
  if (proposal.state === 'in force') return 'in force';
  if (proposal.state !== 'open') return 'closed';
  if (awaits(proposal, me)) return 'needs you';
  return proposal.author === me ? 'yours' : 'open';
}

/** Non-empty groups, what needs the seat first; open ones by day of lapsing, others the latest first. */
export function groupProposals(
  proposals: Readonly<Record<string, ProposalView>>,
  me: string,
): readonly { readonly group: ProposalGroup; readonly proposals: readonly ProposalView[] }[] {
  const all = Object.values(proposals);
  return GROUPS.map((group) => ({
    group,
    proposals: all
      .filter((proposal) => groupOf(proposal, me) === group)
      .sort(group === 'in force' || group === 'closed' ? latestFirst : soonestFirst),
  })).filter((entry) => entry.proposals.length > 0);
}

const byId = (a: ProposalView, b: ProposalView) => a.id.localeCompare(b.id, 'en', { numeric: true });
const soonestFirst = (a: ProposalView, b: ProposalView) => a.expiresOn - b.expiresOn || byId(a, b);
const latestFirst = (a: ProposalView, b: ProposalView) => b.stateSince - a.stateSince || byId(b, a);

/** The proposal shown when none is chosen: what needs the seat soonest, else the first open one, else the latest of all. */
export function firstToShow(proposals: Readonly<Record<string, ProposalView>>, me: string): string | null {
  return groupProposals(proposals, me)[0]?.proposals[0]?.id ?? null;
}

/** The line of drafts this one answers and is answered by, oldest first, as far as the seat may read them. */
export function lineOfCounters(
  proposals: Readonly<Record<string, ProposalView>>,
  id: string,
): readonly ProposalView[] {
  const line: ProposalView[] = [];
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const proposal: ProposalView | undefined = proposals[at];
    if (!proposal) break;
    line.unshift(proposal);
    at = proposal.parent;
  }
  return [...line, ...answersTo(proposals, id, seen)];
}

function answersTo(
  proposals: Readonly<Record<string, ProposalView>>,
  id: string,
  seen: ReadonlySet<string>,
): readonly ProposalView[] {
  return Object.values(proposals)
    .filter((proposal) => proposal.parent === id && !seen.has(proposal.id))
    .sort((a, b) => a.day - b.day || byId(a, b));
}
