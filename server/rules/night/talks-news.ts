// Owns what the front page says of the day's talks: table proposals tabled, declined and put in force; back channels stay closed.
import type { DelegationId } from '../../../shared/views/index.ts';
import type { Proposal, SessionState } from '../state.ts';
import type { News } from './news.ts';

const who = (delegation: DelegationId) => ({ delegation });
const size = ({ clauses, conditions }: Proposal): number =>
  Object.keys(clauses).length + Object.keys(conditions).length;

/** Rule 8.45: a text in force is public whatever room it was written in; everything else only when it lay on the table. */
export function talksNews(state: SessionState): readonly News[] {
  return Object.values(state.treaty.proposals)
    .filter((one) => size(one) > 0)
    .flatMap((one) => [
      ...inForceNews(state, one),
      ...(one.audience === 'table' ? tableNews(state, one) : []),
    ]);
}

function inForceNews(state: SessionState, one: Proposal): readonly News[] {
  if (one.state !== 'in force' || one.stateSince !== state.day) return [];
  const signatories = { delegations: Object.keys(one.signed) };
  return [{ event: 'textInForce', slots: { clauses: size(one), signatories }, focus: one.id }];
}

function tableNews(state: SessionState, one: Proposal): readonly News[] {
  const news: News[] = [];
  if (one.day === state.day && one.state !== 'in force') {
    const slots = { author: who(one.author), clauses: size(one) };
    news.push({ event: 'proposalTabled', slots, focus: one.id });
  }
  const refused = Object.entries(one.declined).find(([, { day }]) => day === state.day);
  if (refused) {
    const [refuser, { reason }] = refused;
    const slots = { author: who(one.author), refuser: who(refuser), reason };
    news.push({ event: 'proposalRefused', slots, focus: one.id });
  }
  return news;
}
