// Owns the console's order: clock and figures on top, what needs one at the left, every delegation, then what is looked into.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { clearConsole, openDelegation, placing, useConsole } from './console-state.ts';
import { ConsoleTop } from './console-top.tsx';
import { Desk } from './desk/desk.tsx';
import { MessageDesk } from './message-desk.tsx';
import { Parts } from './parts/parts.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { DelegationSheet } from './table/delegation-sheet.tsx';
import { DelegationTable } from './table/delegation-table.tsx';
import { TriageList } from './triage-list.tsx';
import './console.css';

export function Console({ stage }: { readonly stage: ComponentChildren }) {
  useEffect(() => clearConsole, []);
  // Nothing is said in what was left behind.
  const { left } = useConsole().view.control;
  return (
    <main class="console">
      <ConsoleTop />
      <aside class="console-side">
        <TriageList />
        {left ? null : <MessageDesk />}
      </aside>
      <div class="console-main">
        <DelegationTable />
        <div class="console-below">
          <Parts stage={stage} />
          <Desk />
        </div>
      </div>
      {placing.value === null ? null : <PlaceDialog />}
      {openDelegation.value === null ? null : <DelegationSheet delegation={openDelegation.value} />}
    </main>
  );
}
