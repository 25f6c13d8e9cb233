// Owns the table of all delegations side by side: who is there, how far they are, what they hold, gave and seek.
import { ct } from '../../../texts/console.ts';
import { useConsole } from '../console-state.ts';
import { DelegationRow } from './delegation-row.tsx';
import './delegation-table.css';

const HEADS = ['delegation', 'doing', 'figures', 'walkAway', 'orders', 'texts'] as const;

export function DelegationTable() {
  const { view } = useConsole();
  return (
    <div class="delegations-scroll">
      <table class="delegations">
        <caption class="unseen">{ct('table.caption')}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" class={`delegations-${head}`}>
                {ct(`table.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.control.delegations.map((one) => (
            <DelegationRow key={one.delegation} control={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
