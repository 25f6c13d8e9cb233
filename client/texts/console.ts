// Owns the words of whoever runs a session: a load of their own, so that nobody else waits for them.
import consoleTexts from '../../assets/locales/en/console.json' with { type: 'json' };
import { formatMessage, type MessageSlots } from './format-message.ts';

export type ConsoleKey = keyof typeof consoleTexts;

/** The words under this key, with its slots filled. */
export const ct = (key: ConsoleKey, slots: MessageSlots = {}): string =>
  formatMessage(consoleTexts[key], slots);
