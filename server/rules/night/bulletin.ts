// Owns the bulletin of a night: which events stand on it, in which order and wording, and the steps the night went through.
import type { NightStep } from '../../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, entriesFrom, sizeOf } from '../../../shared/kernel/index.ts';
import type { BulletinItem } from '../../../shared/views/index.ts';
import type { Bulletin } from '../state.ts';
import { valueOf } from '../war/figures.ts';
import { published } from '../war/published.ts';
import { type News, prominence } from './news.ts';
import type { Night } from './night.ts';
import { numberOf } from './number-incidents.ts';
import { stepNotes } from './step-notes.ts';

/** Wordings every template has. */
const VARIANTS = 3;
/** A page has an end. */
const MOST_ITEMS = 12;

/** Rule 8.45: the public page, the night's steps, and each delegation's private lines. */
export function publishBulletin(night: Night, steps: readonly NightStep[]): void {
  const { state, board, at } = night;
  const bulletin: Bulletin = {
    day: state.day,
    items: itemsOf(night),
    steps: stepNotes(night, steps),
    tension: [
      published(valueOf(state.war, 'tension', 'shared')),
      published(valueOf(board, 'tension', 'shared')),
    ],
    notes: Object.fromEntries(night.notes),
  };
  night.facts.push({ type: 'bulletinPublished', at, bulletin });
}

function itemsOf(night: Night): readonly BulletinItem[] {
  const ranked = night.news
    .map((news, index) => ({ news, place: placeOnPage(night, news, index) }))
    .sort((a, b) => prominence[b.news.event] - prominence[a.news.event] || a.place - b.place)
    .slice(0, MOST_ITEMS);
  const used = lastVariants(night);
  const { seed, day, regions } = night.state;
  return ranked.map(({ news }, place) => {
    const dice = createRandom(deriveSeed(seed, 'wording', regions.phase, day, place));
    const variant = news.variant ?? fresh(used.get(news.event), dice.int(VARIANTS));
    used.set(news.event, variant);
    return { event: news.event, variant, slots: news.slots, focus: news.focus };
  });
}

/** Incidents stand by number, everything else by when it happened. */
function placeOnPage(night: Night, { focus }: News, index: number): number {
  return focus !== null && night.incidents.has(focus) ? numberOf(focus) : index;
}

/** The wording each kind of event had last. */
function lastVariants(night: Night): Map<News['event'] | string, number> {
  const last = new Map<string, number>();
  for (const { items } of entriesFrom(
    night.state.bulletins,
    Math.max(0, sizeOf(night.state.bulletins) - 4),
  )) {
    for (const { event, variant } of items) last.set(event, variant);
  }
  return last;
}

const fresh = (used: number | undefined, wished: number): number =>
  wished === used ? (wished + 1) % VARIANTS : wished;
