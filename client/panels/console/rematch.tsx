// Owns the rematch: the same people and the same code, with a session that begins anew.
import { isPending, send } from '../../store/session.ts';
import { ct } from '../../texts/console.ts';
import { Button } from '../kit/button.tsx';
import './rematch.css';

interface RematchProps {
  /** Why it is not open now; null when it is. */
  readonly refusal: string | null;
}

export function Rematch({ refusal }: RematchProps) {
  return (
    <aside class="rematch no-print">
      <p>{ct('rematch.lead')}</p>
      <Button
        refusal={refusal}
        busy={isPending('session.rematch')}
        confirm={{ title: ct('rematch.title'), body: ct('rematch.body'), yes: ct('rematch.yes') }}
        onPress={() => void send({ type: 'session.rematch' })}
      >
        {ct('rematch.yes')}
      </Button>
    </aside>
  );
}
