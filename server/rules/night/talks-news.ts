// Owns what the front page says of the day's talks: table proposals tabled, declined and put in force; back channels stay closed.
import { backwards } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { Proposal, SessionState } from '../state.ts';
import { everyProposal } from '../topics/treaty/proposals.ts';
import type { News } from './news.ts';

const who = (delegation: DelegationId) => ({ delegation });
const size = ({ clauses, conditions }: Proposal): number =>
  Object.keys(clauses).length + Object.keys(conditions).length;

/** Rule 8.45: a text in force is public whatever room it was written in; everything else only when it lay on the table. */
export function talksNews(state: SessionState): readonly News[] {
  return everyProposal(state)
    .filter((one) => size(one) > 0)
    .flatMap((one) => [
      ...inForceNews(state, one),
      ...(one.audience === 'table' ? tableNews(state, one) : []),
    ]);
}

/** Talks before day 1 are all dated 0: there the log tells what has been done since the last front page. */
function isOfToday(state: SessionState, day: number, line: Said): boolean {
  if (day > 0) return day === state.day;
  for (const { kind, focus, slots } of backwards(state.record)) {
    if (kind === 'bulletin') return false;
    const { who: by } = slots;
    const author = typeof by === 'object' && 'delegation' in by ? by.delegation : null;
    if (kind === line.kind && focus === line.about && (line.by === null || line.by === author)) return true;
  }
  return false;
}

/** A line of the log: what was done to which text; by whom, where that makes a difference. */
interface Said {
  readonly kind: 'text.in-force' | 'proposal.tabled' | 'proposal.declined';
  readonly about: string;
  readonly by: DelegationId | null;
}

function inForceNews(state: SessionState, one: Proposal): readonly News[] {
  if (one.state !== 'in force') return [];
  const about = one.publicId ?? one.id;
  if (!isOfToday(state, one.stateSince, { kind: 'text.in-force', about, by: null })) return [];
  const signatories = { delegations: Object.keys(one.signed) };
  return [{ event: 'textInForce', slots: { clauses: size(one), signatories }, focus: about }];
}

function tableNews(state: SessionState, one: Proposal): readonly News[] {
  const news: News[] = [];
  const tabled = { kind: 'proposal.tabled', about: one.id, by: null } as const;
  if (one.state !== 'in force' && isOfToday(state, one.day, tabled)) {
    const slots = { author: who(one.author), clauses: size(one) };
    news.push({ event: 'proposalTabled', slots, focus: one.id });
  }
  const refused = Object.entries(one.declined).find(([by, { day }]) =>
    isOfToday(state, day, { kind: 'proposal.declined', about: one.id, by }),
  );
  if (refused) {
    const [refuser, { reason }] = refused;
    const slots = { author: who(one.author), refuser: who(refuser), reason };
    news.push({ event: 'proposalRefused', slots, focus: one.id });
  }
  return news;
}
