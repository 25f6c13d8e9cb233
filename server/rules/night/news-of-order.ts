// Owns what the front page makes of an order that is announced or seen, read off what it does; knows no order by name.
import type { Order, SimpleEffect } from '../../../shared/catalogue/index.ts';
import type { DelegationId, Slots } from '../../../shared/views/index.ts';
import { sureEffects } from '../orders/order-shape.ts';
import { coverageShown } from './incidents.ts';
import type { EventKind, News } from './news.ts';
import { type Deed, diceFor, type Night } from './night.ts';

const who = (delegation: DelegationId) => ({ delegation });

/** Rule 8.45: an open order is announced; of the others only what cannot be hidden is told. */
export function newsOfOrder(night: Night, deed: Deed): readonly News[] {
  const { order } = deed;
  if (order.step === 'incidents' || order.step === 'tension') return [];
  const event = eventOf(order);
  if (event === null) {
    return order.visibility === 'open'
      ? [{ event: 'measure', slots: measureSlots(deed), focus: deed.sector }]
      : [];
  }
  // A deed that only one delegation could have done needs no author to be told.
  if (order.visibility !== 'open' && !(order.visibility === 'deniable' && order.by.length === 1)) return [];
  return [{ event, slots: slotsOf(night, deed, event), focus: deed.sector }];
}

const measureSlots = ({ self, order }: Deed): Slots => ({ who: who(self), order: { order: order.id } });

type ChangeEffect = Extract<SimpleEffect, { do: 'change' }>;

function changes(order: Order, track: string, sign: number): boolean {
  return sureEffects(order).some(
    (effect): effect is ChangeEffect =>
      effect.do === 'change' && effect.track === track && Math.sign(effect.add) === sign,
  );
}

const marks = (order: Order, mark: string): boolean =>
  sureEffects(order).some((effect) => effect.do === 'mark' && effect.mark === mark);

/** The kind of story an order makes, by its effects; null when it is only a line among the measures of the day. */
function eventOf(order: Order): EventKind | null {
  if (marks(order, 'guarantee')) return 'guaranteeOffered';
  if (marks(order, 'threat')) return 'sanctionsThreatened';
  if (marks(order, 'elected')) return 'electionsCalled';
  if (changes(order, 'sanctions', 1)) return 'sanctionsImposed';
  if (changes(order, 'sanctions', -1)) return 'sanctionsEased';
  const { category, target } = order;
  if (category === 'patron' && target.kind === 'delegation') {
    if (changes(order, 'aid', 1) && !changes(order, 'gains', -1)) return 'aidAnnounced';
    if (changes(order, 'aid', -1)) return 'aidWithheld';
  }
  if (category === 'mediator' && target.kind === 'clause') return 'exchangeDone';
  if (category === 'economy' && target.kind === 'clause') return 'voteExcludingRegions';
  if (category === 'economy' && target.kind === 'sector' && order.visibility === 'deniable')
    return 'mineralsMoved';
  return null;
}

function slotsOf(night: Night, deed: Deed, event: EventKind): Slots {
  const self = who(deed.self);
  const aimed = who(deed.sealed.target.delegation ?? deed.other ?? deed.self);
  switch (event) {
    case 'aidAnnounced':
    case 'aidWithheld':
    case 'guaranteeOffered':
      return { patron: self, receiver: aimed };
    case 'sanctionsThreatened':
    case 'sanctionsImposed':
    case 'sanctionsEased':
      return { patron: self, target: aimed };
    case 'electionsCalled':
      return { state: self };
    case 'voteExcludingRegions':
      return { organiser: self };
    case 'mineralsMoved':
      return { organiser: self, sector: { sector: deed.sector ?? '' } };
    case 'exchangeDone':
      return exchangeSlots(night, deed);
    default:
      return measureSlots(deed);
  }
}

/** How many came home and where: colour for the page, without weight in any formula. */
function exchangeSlots(night: Night, deed: Deed): Slots {
  const dice = diceFor(night, 'exchange', deed.self);
  return { count: 50 + 10 * dice.int(40), crossing: { sector: dice.pick(night.lookups.line).id } };
}

/** Rule 8.21: what becomes public when an order's own outcome turns against its author. */
export function newsOfOutcome(night: Night, deed: Deed): readonly News[] {
  const author = who(deed.self);
  if (deed.order.category === 'influence') {
    const target = who(deed.other ?? deed.self);
    return [{ event: 'influenceExposed', slots: { author, target }, focus: null }];
  }
  const sector = deed.sector ?? diceFor(night, 'obstructed', deed.self).pick(night.lookups.line).id;
  const slots = { sector: { sector }, author, coverage: coverageShown(night) };
  return [{ event: 'missionObstructed', slots, focus: sector }];
}
