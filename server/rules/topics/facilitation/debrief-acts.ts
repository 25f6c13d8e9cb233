// The facilitators' acts as the debrief lays them open to everybody, with their reasons; only after the end.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import type { DebriefAct } from '../../../../shared/views/index.ts';
import type { MemberId } from '../../../../shared/vocabulary/index.ts';
import type { Delivered, Ruling } from '../../facilitation-state.ts';
import type { SessionState } from '../../state.ts';

/** Rule 10.11: every inject and every ruling, in the order in which they were made. */
export function debriefActs(scenario: Scenario, state: SessionState): DebriefAct[] {
  const { delivered, rulings } = state.facilitation;
  const name = (by: MemberId | null): string => (by === null ? '' : (state.members[by]?.name ?? ''));
  return [
    ...delivered.map((one) => injectAct(scenario, one, name(one.by))),
    ...rulings.map((one) => rulingAct(one, name(one.by))),
  ].sort((one, other) => one.at - other.at);
}

function injectAct(scenario: Scenario, one: Delivered, by: string): DebriefAct {
  const { id, day, at, readers, title, text, changes, incidents, reversed } = one;
  const {
    teaches = '',
    models = '',
    src = [],
  } = scenario.injects?.find((known) => known.id === one.inject) ?? {};
  const said = { id, day, at, by, readers, title, text, matter: null };
  return { kind: 'inject', ...said, changes, incidents, reversed, teaches, models, src };
}

function rulingAct(
  { id, day, at, readers, words, matter, changes, reversed }: Ruling,
  by: string,
): DebriefAct {
  const said = { id, day, at, by, readers, title: '', text: words, matter };
  return { kind: 'ruling', ...said, changes, incidents: [], reversed, teaches: '', models: '', src: [] };
}
