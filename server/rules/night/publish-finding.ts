// Owns the publication of a finding: using it up and what it costs the side it names.
import type { SimpleEffect } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { isPublished } from '../orders/aims.ts';
import { rivalOf } from '../war/lookups.ts';
import { namedNews } from './appearance.ts';
import { applyEffects } from './apply-effects.ts';
import { type Deed, type Night, tellMarks, tellMoves } from './night.ts';

/** Outcomes of an order to publish. */
const PUBLISHED = 'published';
const TOO_LATE = 'too-late';

/** Rule 8.30: one finding, one publication; who comes second publishes nothing. */
export function publishFinding(night: Night, deed: Deed, effects: readonly SimpleEffect[]): void {
  const incident = night.incidents.get(deed.sealed.target.incident ?? '');
  const named = incident?.named ?? null;
  const publishedTonight = night.facts.some(
    (fact) => fact.type === 'findingPublished' && fact.incident === incident?.id,
  );
  if (!incident || named === null || publishedTonight || isPublished(night.state, incident.id)) {
    deed.outcome = TOO_LATE;
    return;
  }
  useUp(night, rivalOf(night.lookups, named));
  tellMoves(night, deed.cause, applyEffects(night, deed, effects, { named }));
  deed.outcome = PUBLISHED;
  night.blamed.add(named);
  night.facts.push({ type: 'findingPublished', at: night.at, by: deed.self, named, incident: incident.id });
  night.news.push(namedNews(night, incident, named));
}

/** The finding that the other side holds is spent with the publication. */
function useUp(night: Night, holder: DelegationId | null): void {
  const before = night.board.marks;
  night.board.marks = before.flatMap((mark) => {
    if (mark.mark !== 'finding' || mark.of !== holder) return [mark];
    return mark.value > 1 ? [{ ...mark, value: mark.value - 1 }] : [];
  });
  if (night.board.marks.length !== before.length) tellMarks(night, before);
  else night.board.marks = before;
}
