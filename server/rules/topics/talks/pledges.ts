// Promises made in messages: what the record says of them, and what those concerned say where it cannot tell.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { assertNever, entriesOf, err, ok } from '../../../../shared/kernel/index.ts';
import { FACILITATION, type PledgeTest, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId, PledgeView, StatedPledge } from '../../../../shared/views/index.ts';
import { optionsAgainst } from '../../orders/breaches.ts';
import { ordersBeforeTruce } from '../../orders/orders-before-truce.ts';
import type { Message, ResolvedOrder, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { lookupsOf, orderOf } from '../../war/lookups.ts';
import { messageAt, messageKey } from './message-at.ts';
import { speakerOf } from './speaker.ts';

type Promised = Message & { readonly pledge: StatedPledge };
const isPromise = (message: Message): message is Promised => message.pledge !== undefined;

/** Own orders of the truce in the days for which a promise binds. */
function ordersUnder(state: SessionState, { from, pledge }: Promised): readonly ResolvedOrder[] {
  const until = pledge.until ?? Number.POSITIVE_INFINITY;
  return state.resolved
    .slice(ordersBeforeTruce(state))
    .filter(({ delegation, day }) => delegation === from && day >= pledge.since && day <= until);
}

/** Rule 6.15, as though the option were in force: points of one order add up over a night. */
function isAgainst(
  scenario: Scenario,
  option: string,
  orders: readonly ResolvedOrder[],
  one: ResolvedOrder,
): boolean {
  const points = orders
    .filter(({ order, day }) => order === one.order && day === one.day)
    .reduce((sum, each) => sum + each.points, 0);
  const order = orderOf(lookupsOf(scenario), one.order);
  return optionsAgainst(one.delegation, order, one.target.sector ?? null, points).includes(option);
}

/** Rule 6.19, as though the option were in force: a duty that could be met until a day which the truce has seen. */
function isNeglected(
  { treaty: { duties = [] } }: Scenario,
  state: SessionState,
  { from, pledge }: Promised,
  option: string,
): boolean {
  const played = state.dawns.at(-1)?.day ?? 0;
  return duties.some(({ by, order, options, byDay, graceDays }) => {
    const due = pledge.until ?? Math.max(byDay, pledge.since + graceDays);
    const given = state.resolved.some(
      (one) => one.delegation === from && one.order === order && one.day <= due,
    );
    return by === from && options.includes(option) && due <= played && !given;
  });
}

/** Whether what was done is against the promise. */
function isBroken(scenario: Scenario, state: SessionState, promise: Promised, test: PledgeTest): boolean {
  const orders = ordersUnder(state, promise);
  switch (test.of) {
    case 'no orders':
      return orders.some(({ order }) => test.orders.includes(order));
    case 'option':
      return (
        orders.some((one) => isAgainst(scenario, test.option, orders, one)) ||
        isNeglected(scenario, state, promise, test.option)
      );
    default:
      return assertNever(test, 'test of a promise');
  }
}

function pledgeView(scenario: Scenario, state: SessionState, promise: Promised): PledgeView {
  const { channel, n, from, readers, pledge } = promise;
  const known = { channel, n, from, readers, pledge };
  if (pledge.test) {
    const verdict = isBroken(scenario, state, promise, pledge.test) ? 'broken' : 'kept';
    return { ...known, verdict, judgedBy: null };
  }
  const judged = state.pledgesJudged[messageKey(promise)];
  if (!judged) return { ...known, verdict: 'open', judgedBy: null };
  return { ...known, verdict: judged.kept ? 'kept' : 'broken', judgedBy: judged.by };
}

/** Rule 9.8: every promise made in a message, the oldest first; for everybody, once the session is over. */
export const pledgeViews = (scenario: Scenario, state: SessionState): readonly PledgeView[] =>
  entriesOf(state.messages)
    .filter(isPromise)
    .map((promise) => pledgeView(scenario, state, promise));

const isPromisee = ({ from, readers }: Message, judge: DelegationId): boolean =>
  judge !== from && (readers === 'table' || readers.includes(judge));

/** Rule 9.8: where the record cannot tell, a delegation to which it was promised says so, or a facilitator, whose word stands. */
export function judgePromise(turn: Turn<CommandNamed<'promise.judge'>>): Decision {
  const { state, command, at } = turn;
  const { channel, n, kept } = command;
  const by = speakerOf(turn);
  const promise = messageAt(state, command);
  if (!promise || !isPromise(promise)) {
    return err(refusal('promise/unknown', 'There is no such promise.'));
  }
  if (promise.pledge.test) {
    return err(refusal('promise/on_record', 'The record itself tells whether this promise was kept.'));
  }
  if (by !== FACILITATION && !isPromisee(promise, by)) {
    return err(
      refusal('promise/not_yours', 'Only those to whom it was promised can say whether it was kept.'),
    );
  }
  const known = state.pledgesJudged[messageKey(promise)];
  if (known?.by === FACILITATION && by !== FACILITATION) {
    return err(refusal('promise/judged', 'A facilitator has said whether this promise was kept.'));
  }
  if (known?.by === by && known.kept === kept) return ok([]);
  return ok([{ type: 'promiseJudged', at, channel, n, kept, by }]);
}
