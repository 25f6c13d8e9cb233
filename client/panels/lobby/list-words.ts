// Owns the words by which a class list may name what the scenario on the page has, and what is said of its faults.
import type { ListFault, ListWords } from '../../../shared/class-list/index.ts';
import type { PublicScenario } from '../../../shared/views/index.ts';
import type { Role } from '../../../shared/vocabulary/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import type { RoleRemark } from './newcomers.ts';

/** Delegations by id, name, formal name and letters; roles by their words here and by the offices they are in the scenario. */
export function listWordsOf({ delegations }: PublicScenario): ListWords {
  const offices = (role: Role) => delegations.flatMap(({ offices: of }) => of[role] ?? []);
  return {
    delegations: delegations.map(({ id, name, formal, inSentence, seal }) => ({
      id,
      names: [name, formal, inSentence, seal.letters],
    })),
    roles: {
      head: [t('role.head'), 'head of delegation', 'chief', 'leader', ...offices('head')],
      negotiator: [t('role.negotiator'), 'deputy', 'diplomat', ...offices('negotiator')],
      military: [t('role.military'), 'military adviser', 'military advisor', ...offices('military')],
      intelligence: [t('role.intelligence'), 'intelligence officer', 'analyst', ...offices('intelligence')],
      press: [t('role.press'), 'press officer', 'spokesperson', ...offices('press')],
    },
  };
}

/** What is wrong with a line, or cannot be, and what becomes of it. */
export function faultInWords(fault: ListFault | RoleRemark): string {
  if (fault.kind === 'becomes-head' || fault.kind === 'second-head') {
    const { kind, line, name, delegation, role } = fault;
    return t(`fault.${kind}`, { line, name, who: delegationName(delegation), role: t(`role.${role}`) });
  }
  if (fault.kind === 'same-name' && fault.before === 0) return t('fault.same-name-here', { ...fault });
  return t(`fault.${fault.kind}`, { ...fault });
}
