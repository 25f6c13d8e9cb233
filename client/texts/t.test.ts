import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import debriefTexts from '../../assets/locales/en/debrief-page.json' with { type: 'json' };
import guideTexts from '../../assets/locales/en/guide.json' with { type: 'json' };
import interfaceTexts from '../../assets/locales/en/interface.json' with { type: 'json' };
import lobbyTexts from '../../assets/locales/en/lobby.json' with { type: 'json' };
import roomTexts from '../../assets/locales/en/room.json' with { type: 'json' };

const files = { interfaceTexts, roomTexts, debriefTexts, guideTexts, lobbyTexts };

test.each(Object.entries(files))('%s: every text is a message that can be parsed', (_name, texts) => {
  for (const [key, text] of Object.entries(texts)) {
    expect(() => new IntlMessageFormat(text, 'en'), key).not.toThrow();
  }
});

test('no key stands in two files', () => {
  const keys = Object.values(files).flatMap((texts) => Object.keys(texts));
  expect(keys).toEqual([...new Set(keys)]);
});

test.each(Object.entries(files))('%s: calm tone and typographic apostrophes', (_name, texts) => {
  for (const [key, text] of Object.entries(texts)) {
    expect(text, key).not.toContain('!');
    expect(text.replaceAll(/\{[^{}]*\}/g, ''), key).not.toContain("'");
  }
});
