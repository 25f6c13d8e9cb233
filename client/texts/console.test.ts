// The words of the console and of the gallery are held to the same as all others.
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import consoleTexts from '../../assets/locales/en/console.json' with { type: 'json' };
import galleryTexts from '../../assets/locales/en/gallery.json' with { type: 'json' };

test.each(Object.entries({ ...consoleTexts, ...galleryTexts }))(
  '%s can be parsed, and is calm',
  (_key, text) => {
    expect(() => new IntlMessageFormat(text, 'en')).not.toThrow();
    expect(text).not.toContain('!');
    expect(text.replaceAll(/\{[^{}]*\}/g, '')).not.toContain("'");
  },
);
