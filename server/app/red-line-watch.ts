// Owns the check that no delegation signs across its own red lines: judged by the scenario's sheets, not by what a delegate says.

import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import { crossedRedLines, mergePackage, valueSheetOf } from '../../shared/treaty/index.ts';
import type { Choices, DelegationId } from '../../shared/views/index.ts';
import type { SessionState } from '../rules/rules.ts';
import { proposalOf } from '../rules/topics/treaty/proposals.ts';

export interface RedLineCrossing {
  readonly delegation: DelegationId;
  /** The proposal signed; `own` for a text that is only now being tabled. */
  readonly proposal: string;
  /** The red line in the mandate's words. */
  readonly line: string;
}

/**
 * Red lines of a delegation that the text it would sign by this command crosses, if the text came into force now: by
 * signing, by tabling (rule 5.5: an author signs) or by the conditions of an acceptance (rule 3.5). A settlement answers
 * for all of its text, anything else for what it adds to the text in force.
 */
export function crossingsBySigning(
  scenario: Scenario,
  state: SessionState,
  delegation: DelegationId,
  intent: Intent,
): readonly RedLineCrossing[] {
  const signed = textSignedBy(state, intent);
  if (signed === null) return [];
  const sheet = valueSheetOf(scenario, delegation);
  const { inForce } = state.treaty;
  const before = new Set(signed.whole ? [] : crossedRedLines(sheet, inForce).map(({ text }) => text));
  return crossedRedLines(sheet, mergePackage(inForce, signed.text))
    .filter(({ text }) => !before.has(text))
    .map(({ text }) => ({ delegation, proposal: signed.proposal, line: text }));
}

interface SignedText {
  readonly proposal: string;
  readonly text: Choices;
  readonly whole: boolean;
}

function textSignedBy(state: SessionState, intent: Intent): SignedText | null {
  switch (intent.type) {
    case 'proposal.table': {
      const text = { ...intent.conditions, ...intent.clauses };
      return { proposal: 'own', text, whole: intent.track === 'settlement' };
    }
    case 'terms.answer':
      return intent.conditions ? { proposal: 'own', text: intent.conditions, whole: false } : null;
    case 'proposal.sign': {
      const proposal = proposalOf(state, intent.proposal);
      if (!proposal) return null;
      const text = { ...proposal.conditions, ...proposal.clauses };
      return { proposal: proposal.id, text, whole: proposal.track === 'settlement' };
    }
    default:
      return null;
  }
}
