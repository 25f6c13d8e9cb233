// Owns who plays a delegation: handing it to a persona, and back to its people.
import { isPending, send } from '../../../store/session.ts';
import { ct } from '../../../texts/console.ts';
import { findDelegation } from '../../../texts/names.ts';
import { Button } from '../../kit/button.tsx';
import { refusalFor, useConsole } from '../console-state.ts';
import { membersAt } from '../people.ts';

export function SeatHands({ delegation }: { readonly delegation: string }) {
  const { view } = useConsole();
  const seat = view.seats.find((one) => one.delegation === delegation);
  const refusal = refusalFor(view, 'seat.hand');
  const busy = isPending('seat.hand');
  if (seat?.occupant === 'scripted') {
    const people = membersAt(view, delegation).length > 0;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
      <div class="seat-hands" role="group" aria-label={ct('hands.label')}>
        <span>{ct(people ? 'table.covered' : 'table.scripted', { name: seat.name })}</span>
        <Button
          size="small"
          refusal={refusal}
          busy={busy}
          onPress={() => void send({ type: 'seat.hand', delegation, to: 'free' })}
        >
          {ct(people ? 'hands.back' : 'hands.free')}
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
    <div class="seat-hands" role="group" aria-label={ct('hands.label')}>
      <span class="field-label">{ct('hands.to')}</span>
      {findDelegation(delegation)?.personas.map((persona) => (
        <Button
          key={persona.id}
          size="small"
          refusal={refusal}
          busy={busy}
          title={persona.character}
          onPress={() => void send({ type: 'seat.hand', delegation, to: 'scripted', persona: persona.id })}
        >
          {persona.name}
        </Button>
      ))}
    </div>
  );
}
