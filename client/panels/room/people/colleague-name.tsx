// Owns how a person of one's own delegation is written: name, role, and whether that person is here.
import { t } from '../../../texts/t.ts';
import type { Colleague } from '../logic/delegation-people.ts';

interface ColleagueNameProps {
  readonly colleague: Colleague;
  /** What the role is called in the scenario, where that is to be said. */
  readonly office?: string | undefined;
}

export function ColleagueName({ colleague, office }: ColleagueNameProps) {
  const { name, role, you, muted, presence } = colleague;
  const words = t(`role.${role}`);
  const notes = [
    office ? t('people.role', { role: words, office }) : words,
    ...(you ? [t('people.you')] : []),
    ...(presence === 'here' ? [] : [t(presence === 'away' ? 'people.away' : 'people.expected')]),
    ...(muted ? [t('people.muted')] : []),
  ];
  return (
    <span class={`colleague colleague-${presence}`}>
      <b>{name}</b> <span>{notes.join(', ')}</span>
    </span>
  );
}
