// Owns the words of the interface: keys to ICU messages in the reader's language; knows no scenario and no session.
import debriefTexts from '../../assets/locales/en/debrief-page.json' with { type: 'json' };
import guideTexts from '../../assets/locales/en/guide.json' with { type: 'json' };
import interfaceTexts from '../../assets/locales/en/interface.json' with { type: 'json' };
import lobbyTexts from '../../assets/locales/en/lobby.json' with { type: 'json' };
import peopleTexts from '../../assets/locales/en/people.json' with { type: 'json' };
import roomTexts from '../../assets/locales/en/room.json' with { type: 'json' };
import { formatMessage, type MessageSlots } from './format-message.ts';

const texts = {
  ...interfaceTexts,
  ...roomTexts,
  ...debriefTexts,
  ...guideTexts,
  ...lobbyTexts,
  ...peopleTexts,
};

/** Keys of interface.json (doors, lobby, briefing, bulletin, kit), room.json (the situation room) debrief-page.json, guide.json and lobby.json (coming in, printing), people.json (a delegation's people, catching up). */
export type TextKey = keyof typeof texts;

/** The words under this key, with its slots filled. */
export function t(key: TextKey, slots: MessageSlots = {}): string {
  return formatMessage(texts[key], slots);
}

/** Narrows a name that comes from elsewhere (a step, a theme) to a key; false when there are no words for it. */
export const hasText = (key: string): key is TextKey => Object.hasOwn(texts, key);
