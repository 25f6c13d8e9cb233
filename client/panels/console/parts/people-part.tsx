// Owns everybody in the session by place: who waits first, then the delegations, then who watches and who leads.

import { ct } from '../../../texts/console.ts';
import { delegationName } from '../../../texts/names.ts';
import { useConsole } from '../console-state.ts';
import { MemberList } from '../member-list.tsx';
import { membersAt } from '../people.ts';

export function PeoplePart() {
  const { view, scenario } = useConsole();
  const at = (where: 'entrance' | 'gallery' | 'facilitation') =>
    view.members.filter(({ place }) => place.at === where);
  const groups = [
    { name: ct('people.entrance'), members: at('entrance') },
    ...scenario.delegations.map(({ id }) => ({ name: delegationName(id), members: membersAt(view, id) })),
    { name: ct('people.facilitation'), members: at('facilitation') },
    { name: ct('people.gallery'), members: at('gallery') },
  ].filter(({ members }) => members.length > 0);
  return (
    <>
      {groups.map(({ name, members }) => (
        <section key={name} class="people-group">
          <h3>{name}</h3>
          <MemberList members={members} />
        </section>
      ))}
    </>
  );
}
