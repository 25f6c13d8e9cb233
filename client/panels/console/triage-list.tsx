// Owns the list of what needs whoever runs the session, each with the one press that leads there.
import { assertNever } from '../../../shared/kernel/index.ts';
import { ct } from '../../texts/console.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { desk, openDelegation, part, placing, useConsole, writingTo } from './console-state.ts';
import { type Alert, triageOf } from './triage.ts';
import { alertWords } from './triage-words.ts';
import { useNow } from './use-now.ts';
import './triage-list.css';

export function TriageList() {
  const { view } = useConsole();
  const alerts = triageOf(view, useNow());
  return (
    <section class="triage" aria-labelledby="triage-title">
      <h2 id="triage-title">
        {ct('triage.title')} <span>{alerts.length}</span>
      </h2>
      {alerts.length === 0 ? <p class="quiet">{ct('triage.none')}</p> : null}
      <ul>
        {alerts.map((alert, index) => (
          <Row key={`${alert.kind}${index}`} alert={alert} />
        ))}
      </ul>
    </section>
  );
}

function Row({ alert }: { readonly alert: Alert }) {
  const { view } = useConsole();
  const { icon, title, note } = alertWords(alert, view);
  const pressing = alert.kind === 'waited' && alert.inGrace;
  return (
    <li class={`alert ${pressing ? 'alert-pressing' : ''}`}>
      <Icon name={icon} />
      <div>
        <b>{title}</b>
        {note ? <p>{note}</p> : null}
      </div>
      <Button size="small" onPress={() => follow(alert)}>
        {ct(`alert.act.${alert.kind}`)}
      </Button>
    </li>
  );
}

/** Turns the console to what an alert is about. */
function follow(alert: Alert): void {
  switch (alert.kind) {
    case 'waited':
      openDelegation.value = alert.delegations[0] ?? null;
      return;
    case 'absent':
    case 'silent':
    case 'quiet':
      openDelegation.value = alert.delegation;
      return;
    case 'waiting':
      // One is given a place at once; of several it is chosen first.
      if (alert.members.length === 1) placing.value = alert.members[0] ?? null;
      else part.value = 'people';
      return;
    case 'question':
      writingTo.value = [alert.from];
      return;
    case 'lapses':
    case 'stalled':
    case 'promises':
      part.value = 'proposals';
      return;
    case 'incident':
      desk.value = { show: 'ruling', start: { on: 'incident', incident: alert.incident } };
      return;
    case 'plan':
      desk.value = { show: 'acts' };
      return;
    default:
      return assertNever(alert);
  }
}
