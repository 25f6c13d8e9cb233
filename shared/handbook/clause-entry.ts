// Owns a clause in the handbook: its question, its options, what each models; shows no delegation's values.
import type { PublicClause, PublicOption, PublicScenario } from '../views/index.ts';
import { type Block, facts, text } from './blocks.ts';
import { provenanceOf, sourceInWords } from './provenance.ts';
import type { Say } from './say.ts';

export function clauseEntry(scenario: PublicScenario, clause: PublicClause, say: Say): Block {
  const names = clause.signatories.map((id) => scenario.delegations.find((one) => one.id === id)?.name ?? id);
  const { models, sources } = provenanceOf(scenario.sources, clause);
  return {
    kind: 'entry',
    id: `clause-${clause.id}`,
    level: 3,
    tag: clause.id,
    title: clause.title,
    blocks: [
      text(clause.question),
      ...facts([
        [say('clause.why'), clause.whyItMatters],
        [say('clause.track'), clause.track],
        [say('clause.signatories'), names.join(', ')],
        [say('models'), models],
        [say('source'), sources.map((one) => sourceInWords(one, say)).join('; ')],
      ]),
      ...clause.options.map((option, index) =>
        optionEntry(scenario, option, index === clause.statusQuo, say),
      ),
    ],
  };
}

function optionEntry(scenario: PublicScenario, option: PublicOption, statusQuo: boolean, say: Say): Block {
  const { models, sources } = provenanceOf(scenario.sources, option);
  return {
    kind: 'entry',
    id: `option-${option.id}`,
    level: 4,
    tag: option.id.slice(-1),
    title: statusQuo ? `${option.label} (${say('clause.statusQuo')})` : option.label,
    blocks: [
      { kind: 'quote', text: option.text },
      text(option.gloss),
      ...facts([
        [say('option.breachedBy'), option.breachedBy.join('; ')],
        [say('models'), models],
        [say('source'), sources.map((one) => sourceInWords(one, say)).join('; ')],
      ]),
    ],
  };
}
