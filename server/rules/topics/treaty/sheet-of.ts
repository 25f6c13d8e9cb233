// A delegation's value sheet, made once per scenario and shared by everything that values a text.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { type ValueSheet, valueSheetOf } from '../../../../shared/treaty/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';

const sheets = new WeakMap<Scenario, Map<DelegationId, ValueSheet>>();

/** The sheet of one delegation. Throws when the scenario has no such delegation. */
export function sheetOf(scenario: Scenario, delegation: DelegationId): ValueSheet {
  const known = sheets.get(scenario) ?? new Map<DelegationId, ValueSheet>();
  sheets.set(scenario, known);
  const sheet = known.get(delegation) ?? valueSheetOf(scenario, delegation);
  known.set(delegation, sheet);
  return sheet;
}
