// Owns ending the session before its last day, with its reason: a ruling, announced to everybody (rule 10.13).
import { useState } from 'preact/hooks';
import { send } from '../../store/session.ts';
import { ct } from '../../texts/console.ts';
import { Button } from '../kit/button.tsx';
import { refusalFor, useConsole } from './console-state.ts';
import { ReasonDialog } from './desk/reason-dialog.tsx';

export function EndSession() {
  const { view } = useConsole();
  const [asking, setAsking] = useState(false);
  const { phase } = view.session;
  if (phase !== 'truce' && phase !== 'terms') return null;
  return (
    <>
      <Button kind="quiet" refusal={refusalFor(view, 'ruling.make')} onPress={() => setAsking(true)}>
        {ct('end.open')}
      </Button>
      {asking ? (
        <ReasonDialog
          title={ct('end.title')}
          lead={ct('end.lead')}
          label={ct('end.reason')}
          yes={ct('end.yes')}
          onYes={(words) => send({ type: 'ruling.make', matter: { on: 'session' }, words, audience: 'all' })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
