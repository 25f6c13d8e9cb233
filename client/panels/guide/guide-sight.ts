// Owns the guide's look at the page: gathers from the stores what a step can wait for; judges nothing.
import { computed } from '@preact/signals';
import type { OpenedPart } from '../../../shared/catalogue/guide.ts';
import { draft } from '../../store/draft.ts';
import { view } from '../../store/session.ts';
import { type PhonePart, phonePart, selectedChannel, tab } from '../../store/ui.ts';
import { draftText } from '../room/logic/proposal-draft.ts';
import { composing, drawer, layout, orderDraft } from '../room/room-state.ts';
import { type GuideSight, pageOf } from './guide-progress.ts';

/** What the guide sees; null while this seat has no guide. */
export const guideSight = computed<GuideSight | null>(() => {
  const seen = view.value;
  if (!seen?.mandate.guide) return null;
  const page = pageOf(seen);
  const inRoom = page === 'room';
  const begun = draft.value;
  const opened = drawer.value;
  return {
    view: seen,
    page,
    draft: begun ? { text: draftText(begun), parent: begun.parent } : null,
    open: inRoom ? openParts() : [],
    sector: opened?.kind === 'sector' ? opened.sector : null,
    incident: opened?.kind === 'incident' ? opened.incident : null,
    channel: inRoom && shows('channels') ? selectedChannel.value.split('-') : null,
  };
});

const shows = (part: PhonePart): boolean =>
  layout.value === 'phone' ? phonePart.value === part : tab.value === part;

function openParts(): readonly OpenedPart[] {
  const kind = drawer.value?.kind;
  const parts: readonly (readonly [OpenedPart, boolean])[] = [
    ['mandate', kind === 'mandate'],
    ['treaty', shows('treaty')],
    ['compose', composing.value && shows('proposals')],
    ['orders', kind === 'orders' || orderDraft.value !== null],
  ];
  return parts.flatMap(([part, open]) => (open ? [part] : []));
}
