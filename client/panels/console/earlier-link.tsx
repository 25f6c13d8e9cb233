// Owns the way to what a session has left behind, and the way back from there to the one that goes on.
import type { FacilitatorView } from '../../../shared/views/index.ts';
import { earlierPath, go, route, seatPath } from '../../store/route.ts';
import { ct } from '../../texts/console.ts';
import { Button } from '../kit/button.tsx';
import './rematch.css';

interface EarlierLinkProps {
  readonly token: string;
  readonly view: FacilitatorView;
}

/** Nothing where the session began by itself. */
export function EarlierLink({ token, view: { control } }: EarlierLinkProps) {
  const { continues } = control;
  if (continues === null) return null;
  return (
    <Button kind="quiet" size="small" onPress={() => go(earlierPath(token, continues))}>
      {ct('earlier.open')}
    </Button>
  );
}

/** Beside the lobby and the debrief of a session that goes on from another. */
export function EarlierNote({ view }: { readonly view: FacilitatorView }) {
  const now = route.value;
  if (now.page !== 'seat' || view.control.continues === null) return null;
  return (
    <aside class="rematch no-print">
      <p>{ct('earlier.note')}</p>
      <EarlierLink token={now.token} view={view} />
    </aside>
  );
}

/** Above what was left behind: what one is looking at, and the way back. */
export function LeftNote({ view }: { readonly view: FacilitatorView }) {
  const now = route.value;
  if (now.page !== 'seat') return null;
  return (
    <aside class="rematch no-print">
      <p>
        <b>{ct('earlier.title')}</b> {ct('earlier.lead')}
      </p>
      <EarlierLink token={now.token} view={view} />
      <Button onPress={() => go(seatPath(now.token))}>{ct('earlier.back')}</Button>
    </aside>
  );
}
