// Owns the publication of a finding: using it up and what it costs the side it names.
import type { SimpleEffect } from '../../../shared/catalogue/index.ts';
import { markOf } from '../war/figures.ts';
import { rivalOf } from '../war/lookups.ts';
import { namedNews } from './appearance.ts';
import { applyEffects } from './apply-effects.ts';
import { type Deed, type Night, tellMarks, tellMoves } from './night.ts';

/** Outcomes of an order to publish. */
export const PUBLISHED = 'published';
export const TOO_LATE = 'too-late';

/** Rule 8.30: one finding, one publication; who comes second publishes nothing. */
export function publishFinding(night: Night, deed: Deed, effects: readonly SimpleEffect[]): void {
  const incident = night.incidents.get(deed.sealed.target.incident ?? '');
  const named = incident?.named ?? null;
  const holder = named === null ? null : rivalOf(night.lookups, named);
  if (!incident || named === null || holder === null || markOf(night.board, 'finding', holder) <= 0) {
    deed.outcome = TOO_LATE;
    return;
  }
  const before = night.board.marks;
  night.board.marks = before.flatMap((mark) => {
    if (mark.mark !== 'finding' || mark.of !== holder) return [mark];
    return mark.value > 1 ? [{ ...mark, value: mark.value - 1 }] : [];
  });
  tellMarks(night, before);
  tellMoves(night, deed.cause, applyEffects(night, deed, effects, { named }));
  deed.outcome = PUBLISHED;
  night.blamed.add(named);
  night.facts.push({ type: 'findingPublished', at: night.at, by: deed.self, named, incident: incident.id });
  night.news.push(namedNews(night, incident, named));
}
