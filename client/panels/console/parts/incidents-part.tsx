// Owns incidents as the table believes them beside what truly happened, and why the two differ.
import type { IncidentView } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { sectorName } from '../../../texts/names.ts';
import { Button } from '../../kit/button.tsx';
import { Seal } from '../../kit/seal.tsx';
import { seenInWords } from '../../room/orders/order-words.ts';
import { desk, refusalFor, useConsole } from '../console-state.ts';
import { beliefOf, differenceOf, truthInWords } from './incident-words.ts';

export function IncidentsPart() {
  const { view } = useConsole();
  const incidents = Object.values(view.incidents).toSorted((a, b) => b.day - a.day || (a.id < b.id ? 1 : -1));
  if (incidents.length === 0) return <p class="quiet">{ct('incidents.none')}</p>;
  return (
    <table class="incidents">
      <caption class="unseen">{ct('parts.incidents')}</caption>
      <thead>
        <tr>
          <th scope="col">{ct('incidents.id')}</th>
          <th scope="col">{ct('incidents.believed')}</th>
          <th scope="col" class="incident-true">
            {ct('incidents.happened')}
          </th>
          <th scope="col">{ct('incidents.differ')}</th>
          <th scope="col">
            <span class="unseen">{ct('incidents.rule')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {incidents.map((incident) => (
          <Row key={incident.id} incident={incident} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ incident }: { readonly incident: IncidentView }) {
  const { view } = useConsole();
  const { id, day, seen, sector, truth } = incident;
  return (
    <tr>
      <th scope="row">
        {id} <small>{ct('course.day', { day })}</small>
      </th>
      <td>
        {ct('incident.where', { seen: seenInWords(seen), sector: sectorName(sector) })}
        <br />
        <span class="quiet">{beliefOf(incident)}</span>
      </td>
      <td class="incident-true">
        {truth?.author ? <Seal delegation={truth.author} size={18} title={null} /> : null}
        <span>{truthInWords(truth)}</span>
      </td>
      <td>{differenceOf(incident)}</td>
      <td>
        <Button
          size="small"
          label={ct('incidents.ruleOn', { id })}
          refusal={refusalFor(view, 'ruling.make')}
          onPress={() => {
            desk.value = { show: 'ruling', start: { on: 'incident', incident: id } };
          }}
        >
          {ct('incidents.rule')}
        </Button>
      </td>
    </tr>
  );
}
