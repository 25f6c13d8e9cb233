// Owns the asking for a new session: busy while it is asked, the refusal in words, and the way to the seat.
import { useState } from 'preact/hooks';
import type { OpenSession } from '../../../shared/protocol/index.ts';
import { openSession } from '../../net/http.ts';
import { go } from '../../store/route.ts';

/** State of one form that opens sessions. */
export function useOpening() {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const open = async (body: OpenSession): Promise<void> => {
    setBusy(true);
    setRefused(null);
    const answer = await openSession(body);
    setBusy(false);
    if (answer.ok) go(answer.value.link);
    else setRefused(answer.error.message);
  };
  return { busy, refused, open };
}
