// Owns the words of the gallery and of who waits for a place: a load of their own.
import galleryTexts from '../../assets/locales/en/gallery.json' with { type: 'json' };
import { formatMessage, type MessageSlots } from './format-message.ts';

export type GalleryKey = keyof typeof galleryTexts;

/** The words under this key, with its slots filled. */
export const gt = (key: GalleryKey, slots: MessageSlots = {}): string =>
  formatMessage(galleryTexts[key], slots);
