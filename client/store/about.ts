// Owns what the reader has asked to have explained; the last one is shown, those before it are the way back.
import { signal } from '@preact/signals';

/** A thing of the game that has an explanation. */
export type Subject =
  | { readonly of: 'order'; readonly id: string }
  | { readonly of: 'clause'; readonly id: string }
  | { readonly of: 'option'; readonly id: string }
  | { readonly of: 'track'; readonly id: string }
  | { readonly of: 'event'; readonly id: string }
  | { readonly of: 'term'; readonly id: string };

export const explained = signal<readonly Subject[]>([]);

/** Opens the explanation of a thing, on top of what is being read. */
export function explain(subject: Subject): void {
  explained.value = [...explained.value, subject];
}

/** Back to what was read before it; closes when there was nothing. */
export function explainBefore(): void {
  explained.value = explained.value.slice(0, -1);
}

export function closeExplained(): void {
  explained.value = [];
}
