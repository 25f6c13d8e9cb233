// Owns the names of things in the scenario on the page: delegations, options, clauses, sectors, orders, tracks.
import type { PublicClause, PublicDelegation, PublicOption } from '../../shared/views/index.ts';
import { FACILITATION } from '../../shared/vocabulary/index.ts';
import { scenario } from '../store/session.ts';
import { t } from './t.ts';

/** The delegation with this id, if the scenario has it. */
export const findDelegation = (id: string): PublicDelegation | undefined =>
  scenario.value?.delegations.find((delegation) => delegation.id === id);

const findClause = (id: string): PublicClause | undefined =>
  scenario.value?.clauses.find((clause) => clause.id === id);

/** The option with this id (`C01a`): clause id and letter. */
const findOption = (id: string): PublicOption | undefined =>
  findClause(id.slice(0, -1))?.options.find((option) => option.id === id);

/** `C03` and 2 → `C03c`. */
export const optionIdAt = (clause: string, index: number): string =>
  findClause(clause)?.options[index]?.id ?? `${clause}${String.fromCharCode(97 + index)}`;

/** Name of a delegation; `article: true` gives it as it stands inside a sentence, e.g. 'the Mediator'. */
export function delegationName(id: string, { article = false } = {}): string {
  const delegation = findDelegation(id);
  if (id === FACILITATION) return t(article ? 'room.facilitators' : 'room.facilitation');
  if (!delegation) return id;
  return article ? delegation.inSentence : delegation.name;
}

/** At most 40 characters, for lists. */
export const optionLabel = (id: string): string => findOption(id)?.label ?? id;
/** A noun phrase, for sentences. */
export const optionPhrase = (id: string): string => findOption(id)?.phrase ?? id;
/** The words that bind. */
export const optionText = (id: string): string => findOption(id)?.text ?? id;
export const clauseTitle = (id: string): string => findClause(id)?.title ?? id;
/** At most 14 characters, for tiles and tight rows. */
export const clauseShort = (id: string): string => findClause(id)?.short ?? id;

export const sectorName = (id: string): string =>
  scenario.value?.sectors.find((sector) => sector.id === id)?.name ?? id;
export const orderTitle = (id: string): string =>
  scenario.value?.orders.find((order) => order.id === id)?.title ?? id;
export const trackName = (id: string): string =>
  scenario.value?.tracks.find((track) => track.id === id)?.name ?? id;

/** Why a delegation holds to a clause: follows 'because', lower case, no stop. */
export const reasonOn = (clause: string, of: string): string => scenario.value?.reasons[clause]?.[of] ?? '';
