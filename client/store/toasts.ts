// Owns the short notices that come and go by themselves; knows nothing of what they are about.
import { signal } from '@preact/signals';

export interface Toast {
  readonly id: number;
  /** refusal: something was not done; note: something was. */
  readonly tone: 'note' | 'refusal';
  readonly text: string;
}

export const toasts = signal<readonly Toast[]>([]);

let last = 0;

/** Shows a notice for `forMs` milliseconds; the same words are not shown twice at once. Returns the way to dismiss it. */
export function showToast({ tone, text }: Omit<Toast, 'id'>, forMs = 7_000): () => void {
  last += 1;
  const id = last;
  toasts.value = [...toasts.value.filter((toast) => toast.text !== text), { id, tone, text }].slice(-3);
  const timer = setTimeout(() => dismissToast(id), forMs);
  return () => {
    clearTimeout(timer);
    dismissToast(id);
  };
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}
