// Owns a session that is followed beside others, over a line of its own: what it was told, and how the line is.
import { type ReadonlySignal, signal } from '@preact/signals';
import { applyPatch, type View } from '../../shared/views/index.ts';
import { connect, type LineState } from '../net/connect.ts';

export interface Followed {
  readonly view: ReadonlySignal<View | null>;
  readonly state: ReadonlySignal<LineState>;
  /** The server's clock less this device's, in milliseconds. */
  readonly offset: () => number;
  readonly close: () => void;
}

/** Opens a line with this token; nothing is sent over it. */
export function followSession(token: string, open: typeof connect = connect): Followed {
  const view = signal<View | null>(null);
  const state = signal<LineState>('connecting');
  let seq: number | null = null;
  let offset = 0;
  const line = open(token, {
    seq: () => seq,
    welcome(message) {
      seq = message.seq;
      offset = message.serverTime - Date.now();
      view.value = message.view;
    },
    resumed(message) {
      offset = message.serverTime - Date.now();
    },
    patch(patch) {
      if (view.value === null || seq === null || patch.seq <= seq) return;
      if (patch.seq > seq + 1) {
        seq = null;
        line.resync();
        return;
      }
      seq = patch.seq;
      view.value = applyPatch(view.value, patch);
    },
    state(now) {
      state.value = now;
    },
  });
  return { view, state, offset: () => offset, close: () => line.close() };
}
