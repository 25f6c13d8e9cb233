// Owns the orders in the handbook: by category, with cost, effects, chances and what they model; no exact figures.
import type { PublicOrder, PublicScenario } from '../views/index.ts';
import { type Block, facts, text } from './blocks.ts';
import { effectInWords, inPerCent, orderCost, outcomeEffects } from './order-words.ts';
import { provenanceOf, sourceInWords } from './provenance.ts';
import type { Say } from './say.ts';

/** One entry for each category that has orders, in the order of the file. */
export function ordersByCategory(scenario: PublicScenario, say: Say): readonly Block[] {
  const categories = [...new Set(scenario.orders.map(({ category }) => category))];
  return categories.map((category) => ({
    kind: 'entry',
    id: `orders-${category}`,
    level: 3,
    tag: '',
    title: say(`category.${category}`),
    blocks: scenario.orders
      .filter((order) => order.category === category)
      .map((order) => orderEntry(scenario, order, say)),
  }));
}

const orderEntry = (scenario: PublicScenario, order: PublicOrder, say: Say): Block => ({
  kind: 'entry',
  id: `order-${order.id}`,
  level: 4,
  tag: '',
  title: order.title,
  blocks: [text(order.explain), ...facts(orderFacts(scenario, order, say)), ...chances(scenario, order, say)],
});

/** Who may give it, what it costs, what it does, what it models: rows of name and words; empty words are left out. */
function orderFacts(
  scenario: PublicScenario,
  order: PublicOrder,
  say: Say,
): readonly (readonly [string, string])[] {
  const from = provenanceOf(scenario.sources, order);
  const names = order.by.map((id) => scenario.delegations.find((one) => one.id === id)?.name ?? id);
  const labels = new Map(
    scenario.clauses.flatMap((clause) => clause.options.map((one) => [one.id, `${one.id} ${one.label}`])),
  );
  return [
    [say('order.by'), names.join(', ')],
    [say('order.cost'), orderCost(order, say)],
    [say('order.phases'), order.phases.map((phase) => say(`order.phase.${phase}`)).join(', ')],
    [say('order.step'), say(`step.${order.step}`)],
    [say('order.seen'), say(`order.seen.${order.visibility}`)],
    [say('order.effects'), order.effects.map((one) => effectInWords(scenario, one, say)).join('; ')],
    [say('order.breaches'), order.breaches.map((id) => labels.get(id) ?? id).join('; ')],
    [say('models'), from.models],
    [
      say('source'),
      [from.source, ...from.sources.map((one) => sourceInWords(one, say))].filter(Boolean).join('; '),
    ],
  ];
}

function chances(scenario: PublicScenario, { outcomes }: PublicOrder, say: Say): readonly Block[] {
  if (outcomes.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['outcome', 'unwatched', 'watched', 'effects'].map((name) => say(`order.oddsHead.${name}`)),
      rows: outcomes.map((one) => [
        say(`outcome.${one.outcome}`),
        inPerCent(one.unwatched),
        inPerCent(one.watched),
        outcomeEffects(scenario, one, say),
      ]),
    },
    text(say('order.oddsNote')),
  ];
}
