// Owns which public statements belong to the day that is being reported; knows nothing of how they are shown.
import type { MessageView, View } from '../../../shared/views/index.ts';

/**
 * The statements since the day opened, the oldest first. Days of the terms phase and of the truce bear the same numbers, so
 * the log tells them apart: it has a line for every day that opened and for every statement.
 */
export function saidToday({ messages, record }: Pick<View, 'messages' | 'record'>): readonly MessageView[] {
  const opened = record.findLastIndex(({ kind }) => kind === 'day');
  const count = record.slice(opened + 1).filter(({ kind }) => kind === 'statement').length;
  return count === 0 ? [] : messages.filter(({ statement }) => statement).slice(-count);
}
