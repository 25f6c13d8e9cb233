// Owns what can be done to a proposal while it is written, and the command it becomes; keeps and sends nothing.
import type { Intent, Track } from '../../../../shared/protocol/index.ts';
import type { Choices, ProposalView, PublicScenario } from '../../../../shared/views/index.ts';
import type { ProposalDraft } from '../../../store/draft.ts';
import { changedClauses } from './required-signatories.ts';

/** `then`: what the author agrees to; `if`: what it asks for in return. */
export type Part = 'then' | 'if';
export type DraftForm = 'package' | 'settlement' | 'extension';

/** Days a new proposal stays open unless its author chooses otherwise. */
const USUAL_DAYS = 3;

/** package: some clauses; settlement: the whole text; extension: the truce is prolonged, on conditions. */
export function formOf(draft: { readonly track: Track }): DraftForm {
  return draft.track === 'settlement' || draft.track === 'extension' ? draft.track : 'package';
}

/** The day on which the draft would lapse: the chosen one, or a few days from now, within the truce. */
export function expiryOf(draft: ProposalDraft, day: number, days: number): number {
  return Math.min(days, Math.max(day, draft.expiresOn ?? day + USUAL_DAYS));
}

/** Makes the draft a settlement: every clause named, those not yet chosen as they stand in force. */
export function asSettlement(draft: ProposalDraft, inForce: Choices): ProposalDraft {
  return {
    ...draft,
    track: 'settlement',
    clauses: { ...inForce, ...draft.conditions, ...draft.clauses },
    conditions: {},
    audience: 'table',
  };
}

/** Makes a settlement or extension an ordinary package again, keeping only what it would change. */
export function asPackage(draft: ProposalDraft, scenario: PublicScenario, inForce: Choices): ProposalDraft {
  const changed = changedClauses(scenario, inForce, draft.clauses);
  const clauses = Object.fromEntries(changed.map((clause) => [clause, draft.clauses[clause] ?? 0]));
  return { ...draft, track: 'confidence measure', clauses };
}

/**
 * A counter to a proposal: the same clauses, its audience kept. What its author asked for becomes what this seat gives,
 * and the other way round; the author's own draft taken up again keeps its sides.
 */
export function counterOf(proposal: ProposalView, me: string): ProposalDraft {
  const turned = proposal.author !== me && Object.keys(proposal.conditions).length > 0;
  return {
    track: proposal.track,
    clauses: turned ? proposal.conditions : proposal.clauses,
    conditions: turned ? proposal.clauses : proposal.conditions,
    signatories: [],
    audience: proposal.audience === 'table' ? 'table' : proposal.audience.filter((id) => id !== me),
    expiresOn: null,
    title: proposal.title,
    note: '',
    parent: proposal.id,
    singleText: false,
  };
}

/** In which part a clause stands; null when the draft leaves it alone. */
function partOf(draft: ProposalDraft, clause: string): Part | null {
  if (draft.clauses[clause] !== undefined) return 'then';
  return draft.conditions[clause] === undefined ? null : 'if';
}

/** Puts an option of a clause into the draft; without a part it stays in its own, new clauses go to `then`. */
export function chooseOption(
  draft: ProposalDraft,
  clause: string,
  option: number,
  part?: Part,
): ProposalDraft {
  const into = part ?? partOf(draft, clause) ?? 'then';
  const bare = dropClause(draft, clause);
  return into === 'then'
    ? { ...bare, clauses: { ...bare.clauses, [clause]: option } }
    : { ...bare, conditions: { ...bare.conditions, [clause]: option } };
}

/** Moves a clause of the draft between what is given and what is asked for. */
export function movePart(draft: ProposalDraft, clause: string, part: Part): ProposalDraft {
  const option = draftText(draft)[clause];
  return option === undefined ? draft : chooseOption(draft, clause, option, part);
}

/** Takes a clause out of the draft. */
export function dropClause(draft: ProposalDraft, clause: string): ProposalDraft {
  const { [clause]: _given, ...clauses } = draft.clauses;
  const { [clause]: _asked, ...conditions } = draft.conditions;
  return { ...draft, clauses, conditions };
}

/** Every clause of the draft, whichever side gives it. */
export function draftText(draft: ProposalDraft): Choices {
  return { ...draft.clauses, ...draft.conditions };
}

/** True when neither part of the draft binds without the other. */
export function isConditional(draft: ProposalDraft): boolean {
  const asks = Object.keys(draft.conditions).length > 0;
  return asks && (draft.track === 'extension' || Object.keys(draft.clauses).length > 0);
}

/** The track the server is told: what a package touches decides. */
export function trackOf(scenario: PublicScenario, draft: ProposalDraft): Track {
  if (formOf(draft) !== 'package') return draft.track;
  const text = draftText(draft);
  const touched = scenario.clauses.filter((clause) => text[clause.id] !== undefined);
  return touched.length > 0 && touched.every((clause) => clause.track === 'truce terms')
    ? 'truce terms'
    : 'confidence measure';
}

export type DraftFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'changes nothing' }
  | { readonly kind: 'incomplete settlement'; readonly missing: readonly string[] }
  | { readonly kind: 'nobody to read it' }
  | { readonly kind: 'cannot read it'; readonly delegations: readonly string[] };

/** What keeps a draft from being tabled, in the order in which to mend it; empty = it can be tabled. */
export function draftFaults(
  scenario: PublicScenario,
  inForce: Choices,
  draft: ProposalDraft,
  signatories: readonly string[],
  me: string,
): readonly DraftFault[] {
  return [...faultsOfText(scenario, inForce, draft), ...faultsOfAudience(draft, signatories, me)];
}

function faultsOfText(
  scenario: PublicScenario,
  inForce: Choices,
  draft: ProposalDraft,
): readonly DraftFault[] {
  const text = draftText(draft);
  if (draft.track === 'settlement') {
    const missing = scenario.settlement.clauses.filter((clause) => text[clause] === undefined);
    return missing.length > 0 ? [{ kind: 'incomplete settlement', missing }] : [];
  }
  if (draft.track === 'extension') return [];
  if (Object.keys(text).length === 0) return [{ kind: 'empty' }];
  return changedClauses(scenario, inForce, text).length === 0 ? [{ kind: 'changes nothing' }] : [];
}

function faultsOfAudience(
  draft: ProposalDraft,
  signatories: readonly string[],
  me: string,
): readonly DraftFault[] {
  if (draft.audience === 'table') return [];
  const readers = draft.audience;
  if (readers.length === 0) return [{ kind: 'nobody to read it' }];
  const delegations = signatories.filter((id) => id !== me && !readers.includes(id));
  return delegations.length > 0 ? [{ kind: 'cannot read it', delegations }] : [];
}

/** The command a finished draft becomes. Asked-for clauses alone, with nothing given, are an unconditional text. */
export function draftIntent(
  scenario: PublicScenario,
  draft: ProposalDraft,
  today: { readonly day: number; readonly days: number },
): Extract<Intent, { type: 'proposal.table' }> {
  const conditional = isConditional(draft);
  return {
    type: 'proposal.table',
    track: trackOf(scenario, draft),
    clauses: conditional ? draft.clauses : draftText(draft),
    ...(conditional ? { conditions: draft.conditions } : {}),
    ...(draft.signatories.length > 0 ? { signatories: [...draft.signatories] } : {}),
    expiresOn: expiryOf(draft, today.day, today.days),
    ...(draft.title.trim() === '' ? {} : { title: draft.title.trim() }),
    ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    audience: draft.audience === 'table' ? 'table' : [...draft.audience],
    ...(draft.parent === null ? {} : { parent: draft.parent }),
    ...(draft.singleText ? { singleText: true } : {}),
  };
}
