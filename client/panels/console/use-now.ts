// Owns the console's slow clock: what is said to be so many minutes ago is made anew every quarter of a minute.
import { effect, signal } from '@preact/signals';
import { control, serverNow } from '../../store/session.ts';

const STEP_MS = 15_000;
const now = signal(0);

effect(() => {
  // Whatever the server tells is looked at by the time at which it comes.
  if (control.value === null) return;
  now.value = serverNow();
  const timer = setInterval(() => {
    now.value = serverNow();
  }, STEP_MS);
  return () => clearInterval(timer);
});

/** Server time, milliseconds since 1970; read inside a component it keeps the component current. */
export const useNow = (): number => now.value;
