// Owns the shipped scenario for tests of the client: as its author wrote it, as the table knows it, and each delegation's mandate.
import data from '../../assets/scenarios/thirty-days.json' with { type: 'json' };
import { parseScenario, type Scenario } from '../../shared/catalogue/index.ts';
import { valueSheetOf } from '../../shared/treaty/index.ts';
import type { MandateSlice, PublicScenario } from '../../shared/views/index.ts';
import { publicOf } from './public-of.ts';

const parsed = parseScenario(data);
if (!parsed.ok) throw new Error('the shipped scenario does not parse');
export const source: Scenario = parsed.value;

/** What the table knows of the shipped scenario. */
export const scenario: PublicScenario = publicOf(source);

export function mandateOf(delegation: string): MandateSlice {
  const sheet = valueSheetOf(source, delegation);
  const from = source.delegations.find((one) => one.id === delegation);
  const objective = from?.objectives[0];
  return {
    ...sheet,
    secretBrief: from?.secretBrief ?? '',
    objective: {
      title: objective?.title ?? '',
      text: objective?.text ?? '',
      test: objective?.test ?? '',
      worth: objective?.worth ?? 0,
    },
    beliefs: from?.beliefs ?? [],
    guide: null,
  };
}
