// Owns a believable view of who only watches the shipped scenario, for tests of the client; knows no rules.
import type { ObserverView } from '../../shared/views/index.ts';
import { seatView } from './room-fixture.ts';

/** A quiet day 12 for somebody in the gallery; `change` overrides any slice. */
export function observerView(change: Partial<ObserverView> = {}): ObserverView {
  const {
    own: _own,
    outlook: _outlook,
    mandate: _mandate,
    orders: _orders,
    draft: _draft,
    ...room
  } = seatView('UA');
  return {
    ...room,
    audience: { kind: 'observer', member: 'M7' },
    me: { ...room.me, member: 'M7', place: { at: 'gallery' } },
    ...change,
  };
}
