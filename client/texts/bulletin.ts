// Owns the front page's words: headlines and paragraphs of events; knows nothing of the page's layout.
import bulletin from '../../assets/locales/en/bulletin.json' with { type: 'json' };
import type { BulletinItem } from '../../shared/views/index.ts';
import { renderTemplate } from './words.ts';

/** Headline of an event in its variant; the event's own name when there are no words for it. */
export const bulletinHeadline = (item: BulletinItem): string =>
  render(item, (variant) => variant.headline) ?? item.event;

/** The paragraph under the headline; empty when there are no words for it. */
export const bulletinParagraph = (item: BulletinItem): string =>
  render(item, (variant) => variant.paragraph) ?? '';

type Variant = { readonly headline: string; readonly paragraph: string };

function render(item: BulletinItem, part: (variant: Variant) => string): string | null {
  const variants = bulletin.events.find((event) => event.id === item.event)?.variants ?? [];
  const variant = variants[item.variant % Math.max(1, variants.length)];
  return variant ? renderTemplate(part(variant), item.slots) : null;
}
