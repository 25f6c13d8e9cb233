// Owns which dossiers a view may print: one's own, a facilitator's all of them, nobody else's any. Pure.
import type { View } from '../../../shared/views/index.ts';
import type { Dossier } from './print-props.ts';

/** In the scenario's order. */
export function dossiersOf(view: View): readonly Dossier[] {
  if ('mandates' in view) {
    return view.control.delegations.flatMap(({ delegation, own }) => {
      const mandate = view.mandates[delegation];
      return mandate ? [{ delegation, mandate, own }] : [];
    });
  }
  if (!('mandate' in view)) return [];
  return [{ delegation: view.audience.delegation, mandate: view.mandate, own: view.own }];
}
