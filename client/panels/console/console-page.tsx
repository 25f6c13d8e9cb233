// Owns the page of whoever runs a session and plays nobody: the lobby before it, the console during it, the debrief after it.
import type { ComponentChildren } from 'preact';
import type { FacilitatorView } from '../../../shared/views/index.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { Lobby } from '../lobby/lobby.tsx';
import { Console } from './console.tsx';
import { refusalFor } from './console-state.ts';
import { EarlierNote, LeftNote } from './earlier-link.tsx';
import { Rematch } from './rematch.tsx';
import { StepBackNote } from './step-back.tsx';

interface ConsolePageProps {
  readonly view: FacilitatorView;
  /** The living map. */
  readonly stage: ComponentChildren;
}

export function ConsolePage({ view, stage }: ConsolePageProps) {
  if (view.control.left) return <LeftBehind view={view} stage={stage} />;
  switch (view.session.phase) {
    case 'lobby':
      return (
        <>
          <Lobby view={view} />
          <EarlierNote view={view} />
        </>
      );
    case 'briefing':
    case 'terms':
    case 'truce':
      return <Console stage={stage} />;
    case 'debrief':
    case 'archived':
      return (
        <>
          <EarlierNote view={view} />
          <Rematch refusal={refusalFor(view, 'session.rematch')} />
          <StepBackNote />
          <Debrief view={view} />
        </>
      );
  }
}

/** Rule 2.15: a game that had ended is read as it was debriefed; one that was stepped back from, as it stood. */
function LeftBehind({ view, stage }: ConsolePageProps) {
  return (
    <>
      <LeftNote view={view} />
      {view.session.ending === null ? <Console stage={stage} /> : <Debrief view={view} />}
    </>
  );
}
