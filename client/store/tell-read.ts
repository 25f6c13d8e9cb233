// Owns when the server is told how far this person has read: seldom, and as soon as the page is left; knows no channel.
import { effect } from '@preact/signals';
import { limits } from '../../shared/protocol/index.ts';
import { send, view } from './session.ts';
import { untoldMarks } from './unread.ts';

/** Whoever reads along tells of it once in so many milliseconds, up to twice as late: a room that reads the same does not tell at once. */
const EVERY_MS = 15_000;

/**
 * Tells from now on (rule 7.17). What was read just before a page is put away is told at once, for whoever goes on reading on another
 * device. Returns the way to stop.
 */
export function tellReading(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    const marks = untoldMarks.peek().slice(0, limits.marksAtOnce);
    if (marks.length > 0 && mayTell()) void send({ type: 'messages.read', marks }, { quiet: true });
  };
  const stop = effect(() => {
    if (untoldMarks.value.length > 0) timer ??= setTimeout(tell, EVERY_MS * (1 + Math.random()));
  });
  const leave = () => {
    if (document.hidden) tell();
  };
  document.addEventListener('visibilitychange', leave);
  return () => {
    document.removeEventListener('visibilitychange', leave);
    stop();
    clearTimeout(timer);
  };
}

const mayTell = (): boolean =>
  view.peek()?.legal.some(({ command, refusal }) => command === 'messages.read' && refusal === null) ?? false;
