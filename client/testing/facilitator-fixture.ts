// Owns a believable facilitator's view of the shipped scenario for tests of the console; knows no rules.
import type { FacilitatorView, MemberCard } from '../../shared/views/index.ts';
import { playerCard } from './member-card.ts';
import { scenario, seatView } from './room-fixture.ts';

/** The morning of day 12 in the fixture's time, milliseconds since 1970. */
export const OPENED_AT = 1_000_000_000;

/** Somebody who plays, is there, and heads a delegation. */
export const person = (id: string, delegation: string, change: Partial<MemberCard> = {}): MemberCard =>
  playerCard(id, delegation, 'head', { name: `${delegation} ${id}`, ...change });

/** A quiet day 12 with a person in every delegation; `change` overrides any slice. */
export function facilitatorView(change: Partial<FacilitatorView> = {}): FacilitatorView {
  const { own, mandate, orders: _orders, outlook: _outlook, ...room } = seatView('UA');
  const ids = scenario.delegations.map(({ id }) => id);
  return {
    ...room,
    audience: { kind: 'facilitator', member: 'M1' },
    me: { ...room.me, place: { at: 'facilitation' } },
    seats: room.seats.map((seat) => ({ ...seat, occupant: 'person', persona: null, host: false })),
    members: ids.map((id, index) => person(`M${index + 2}`, id)),
    control: {
      delegations: ids.map((delegation) => ({
        delegation,
        own,
        sealed: [],
        capacity: 6,
        used: 0,
        objective: mandate.objective,
      })),
      members: ids.map((_, index) => ({ id: `M${index + 2}`, prefers: [], lastAt: OPENED_AT })),
      figures: { tension: { shared: 40 } },
      dayOpenedAt: OPENED_AT,
      runsSince: OPENED_AT,
      continues: null,
      left: false,
    },
    facilitation: { delivered: [], plans: [], rulings: [] },
    library: [],
    drafts: {},
    mandates: Object.fromEntries(ids.map((id) => [id, mandate])),
    ...change,
  };
}
