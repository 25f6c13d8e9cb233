// Owns the way from a view to the printables and back: whose dossiers they are, and where the page was left.
import type { View } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { printing } from '../../store/ui.ts';
import { Curtain } from '../console/curtain.tsx';
import { dossiersOf } from './dossiers-of.ts';
import { PrintRoom } from './print-room.tsx';

export function PrintDesk({ view }: { readonly view: View }) {
  const known = scenario.value;
  if (!known) return null;
  return (
    <PrintRoom
      scenario={known}
      code={view.session.kind === 'hosted' ? view.session.code : null}
      origin={location.origin}
      dossiers={dossiersOf(view)}
      curtain={'control' in view ? <Curtain view={view} /> : null}
      onBack={() => {
        printing.value = false;
      }}
    />
  );
}
