// Owns the countdown of the stage: one tick a second while a due time runs, by the server's clock.
import { computed, effect, signal } from '@preact/signals';
import { serverNow, told } from './session.ts';

const now = signal(0);
const dueAt = computed(() => {
  const clock = told.value?.clock;
  return clock && !clock.paused ? clock.dueAt : null;
});

/** Milliseconds until this stage closes by itself, never below 0; null when it waits for people or is paused. */
export const timeLeft = computed(() => (dueAt.value === null ? null : Math.max(0, dueAt.value - now.value)));

effect(() => {
  if (dueAt.value === null) return;
  const tick = () => {
    now.value = serverNow();
  };
  tick();
  const timer = setInterval(tick, 1_000);
  return () => clearInterval(timer);
});
