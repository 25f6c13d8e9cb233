// Owns the names of a delegation's people with who is there now; a persona stands for them where a script plays.
import { ct } from '../../../texts/console.ts';
import { nameOf } from '../../lobby/places.ts';
import { useConsole } from '../console-state.ts';
import { membersAt } from '../people.ts';

export function MemberNames({ delegation }: { readonly delegation: string }) {
  const { view } = useConsole();
  const seat = view.seats.find((one) => one.delegation === delegation);
  const people = membersAt(view, delegation);
  return (
    <span class="row-people">
      {seat?.occupant === 'scripted' ? (
        <i>{ct(people.length > 0 ? 'table.covered' : 'table.scripted', { name: seat.name })}</i>
      ) : null}
      {people.length === 0 && seat?.occupant !== 'scripted' ? <i>{ct('table.nobody')}</i> : null}
      {people.map((member) => (
        <span key={member.id} class={`row-person ${member.present ? 'is-here' : ''}`}>
          {nameOf(member)}
          <span class="unseen"> {ct(member.present ? 'people.here' : 'people.away')}</span>
        </span>
      ))}
    </span>
  );
}
