// Owns the verdict on a world after the storm: record against answers, views against the record, seats against each other.
import { isDeepStrictEqual } from 'node:util';
import {
  type DebriefView,
  listSlices,
  mapSlices,
  type SeatView,
  valueSlices,
} from '../../shared/views/index.ts';
import { evolve, type SessionState, viewFor } from '../rules/rules.ts';
import type { Findings } from './findings.ts';
import { judgeOperations } from './judge-operations.ts';
import { judgeRecord } from './judge-record.ts';
import type { VirtualWorld } from './virtual-world.ts';

/** Virtual milliseconds in which everybody must be up to date once nothing fails any more. */
const CALM_WITHIN_MS = 300_000;
const AFTERMATH_MS = 8_000;
/** Longer than anything takes to be heard everywhere in fair weather. */
const STILL_MS = 120;

/** Waits until everybody is up to date, looks at their views, makes all of them ask anew, and looks again. */
export async function judgeWorld(world: VirtualWorld, findings: Findings): Promise<void> {
  for (const player of world.players) player.rest();
  const quiet = () => world.hopeless || world.players.every((player) => player.quiet);
  const calm = await world.time.until(quiet, CALM_WITHIN_MS);
  findings.expect(
    calm,
    () => `seed ${world.plan.seed}: somebody is still waiting ${CALM_WITHIN_MS / 1_000} s after the storm`,
  );
  // What the storm delayed arrives, and whoever has lost a line without knowing it finds out.
  await world.time.until(() => world.hopeless, AFTERMATH_MS);
  await world.time.until(quiet, CALM_WITHIN_MS);
  await untilStill(world);
  judgeStored(world, findings);
  judgeViews(world, findings, 'folded from patches');
  for (const player of world.players) player.callAgain(true);
  await world.time.until(quiet, CALM_WITHIN_MS);
  await untilStill(world);
  judgeViews(world, findings, 'given afresh');
  for (const words of world.faults) findings.fault(words);
}

/** Timers and scripted seats go on after the storm: waits for a moment at which nothing is on its way. */
async function untilStill(world: VirtualWorld): Promise<void> {
  const { time, store } = world;
  for (let length = -1; length !== store.log.length; ) {
    length = store.log.length;
    await time.until(() => world.hopeless, STILL_MS);
  }
}

function judgeStored({ plan, store, operations, readAt, gaps }: VirtualWorld, findings: Findings): void {
  const byHand = new Map(operations.map(({ command }) => [command.id, command.type]));
  const record = judgeRecord(plan.scenario, store.log, (id) => byHand.get(id) === 'day.close');
  const answers = judgeOperations(store.log, operations, readAt);
  findings.acked += answers.acked;
  findings.lost += answers.lost.length;
  findings.doubled += answers.doubled.length;
  findings.gaps += gaps + record.gaps;
  findings.count('commands', operations.length);
  findings.count('unanswered', answers.unknown);
  findings.count('facts', store.lines(store.log[0]?.session ?? '').length);
  findings.count('nights', record.nights);
  const kinds = ['lost', 'doubled', 'phantom', 'reordered'] as const;
  for (const kind of kinds)
    for (const what of answers[kind]) findings.fault(`seed ${plan.seed}: ${kind}: ${what}`);
  for (const words of record.faults) findings.fault(`seed ${plan.seed}: ${words}`);
}

function judgeViews(world: VirtualWorld, findings: Findings, how: string): void {
  const { plan, store, session, players } = world;
  const state = store.facts(session, 0).reduce<SessionState | null>(evolve, null);
  for (const player of players) {
    if (player.closed || state === null) continue;
    const wrong = difference(world, state, player.view);
    findings.expect(
      wrong === null,
      () => `seed ${plan.seed}: the view of ${player.seat}, ${how}, is wrong: ${wrong}`,
    );
  }
}

/** The first slice in which a view is not that of the replayed state, as it would cross the wire. */
function difference({ plan }: VirtualWorld, state: SessionState, view: SeatView | null): string | null {
  if (view === null) return 'there is none';
  const should = viewFor<SeatView>(plan.scenario, state, view.audience);
  const slices = ['audience', ...valueSlices.delegation, ...mapSlices, ...listSlices];
  const [has, shouldHave]: readonly Record<string, unknown>[] = [{ ...view }, { ...should }];
  const wrong = slices.find(
    (slice) => slice !== 'debrief' && !sameOnTheWire(has?.[slice], shouldHave?.[slice]),
  );
  return wrong ?? (sameDebrief(view.debrief, should.debrief) ? null : 'debrief');
}

/** Fields may stand in another order once they were folded. */
function sameOnTheWire(has: unknown, should: unknown): boolean {
  if (has === should) return true;
  const [one, other] = [JSON.stringify(has), JSON.stringify(should)];
  return one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}

/** The sample of the space of texts is the same thousands of figures in every game of a scenario. */
function sameDebrief(has: DebriefView | null, should: DebriefView | null): boolean {
  if (has === null || should === null) return has === should;
  const { space, ...rest } = has;
  const { space: shouldSpace, ...shouldRest } = should;
  const { sample, ...figures } = space;
  const { sample: shouldSample, ...shouldFigures } = shouldSpace;
  return (
    sample === shouldSample && sameOnTheWire({ rest, figures }, { rest: shouldRest, figures: shouldFigures })
  );
}
