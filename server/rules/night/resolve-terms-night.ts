// Owns a night before the truce: fighting goes on while the offer lies on the table; knows no accident and no monitor.
import type { NightStep, Scenario } from '../../../shared/catalogue/index.ts';
import { clamp, round } from '../../../shared/kernel/index.ts';
import type { DelegationId, SectorId } from '../../../shared/views/index.ts';
import type { Fact } from '../facts.ts';
import type { SessionState } from '../state.ts';
import { injectNews } from '../topics/facilitation/inject-news.ts';
import { acceptanceText } from '../topics/terms/acceptance-text.ts';
import { questionsStand } from '../topics/terms/open-questions.ts';
import { valueOf } from '../war/figures.ts';
import { rivalOf } from '../war/lookups.ts';
import { strengthRatio } from '../war/strength.ts';
import { publishBulletin } from './bulletin.ts';
import { driftOfAll } from './drift.ts';
import { closeNight, fallDusk } from './dusk-and-dawn.ts';
import { diceFor, move, type Night, type Push, tellPrivately } from './night.ts';
import { reportPrivately } from './own-services.ts';
import { reviseEstimates } from './revise-estimates.ts';
import { runDeed } from './run-deed.ts';
import { talksNews } from './talks-news.ts';

const STEPS: readonly NightStep[] = ['supply', 'movement', 'politics', 'influence'];
/** Names under which ground and stalling are told as reasons. */
const GROUND = 'ground';
const STALLING = 'stalling';

/** Rules 8.46 to 8.49: everything one night of the terms phase makes true. What is produced is fired. */
export function resolveTermsNight(scenario: Scenario, state: SessionState, at: number): readonly Fact[] {
  const night = fallDusk(scenario, state, at);
  for (const step of STEPS)
    for (const deed of night.deeds) if (deed.order.step === step) runDeed(night, deed);
  takeGround(night);
  const stallers = night.lookups.belligerents.filter((id) => stalls(scenario, state, id));
  for (const id of stallers) chargeStalling(night, id);
  if (stallers.length > 0) mayWithdraw(night);
  driftOfAll(night);
  reviseEstimates(night, false);
  reportPrivately(night);
  night.news.push(...talksNews(state), ...injectNews(night));
  closeNight(night, () => publishBulletin(night, STEPS));
  return night.facts;
}

/** Rule 8.48: who has neither accepted, nor conditions on the table on which it would, nor fresh questions. */
const stalls = (scenario: Scenario, state: SessionState, id: DelegationId): boolean =>
  state.termsAnswers[id] !== 'accept' &&
  acceptanceText(state, id) === null &&
  !questionsStand(scenario, state, id);

/**
 * Rule 8.46: ground = groundPerPush x (first's push x (1 - guardCut x second's guard / guardOver + strength x ln ratio)
 * - second's push x (1 - guardCut x first's guard / guardOver)), in points of the contested regions, first's gain positive.
 * Whole thousandths (rule 7.9): what is read off the map and off one's own gains must not tell stocks to a hundredth.
 */
function groundTaken(scenario: Scenario, night: Pick<Night, 'board' | 'lookups'>): number {
  const { groundPerPush, guardCut, guardOver, strength } = scenario.parameters.terms;
  const { board, lookups } = night;
  const [first, second] = lookups.belligerents;
  const held = (id: DelegationId) => 1 - (guardCut * valueOf(board, 'guard', id)) / guardOver;
  const stronger = strength * strengthRatio(scenario, board);
  const forward = valueOf(board, 'push', first) * (held(second) + stronger);
  return round(groundPerPush * (forward - valueOf(board, 'push', second) * held(first)), 3);
}

function takeGround(night: Night): void {
  const ground = groundTaken(night.scenario, night);
  const sectors = pressedSectors(night, ground);
  const [first] = sectors;
  const sector = first ?? diceFor(night, 'front').pick(night.lookups.line).id;
  const day = night.state.day;
  night.news.push({ event: 'termsDay', slots: { sector: { sector }, day }, focus: sector });
  if (ground === 0) return;
  night.facts.push({ type: 'groundTaken', at: night.at, ground });
  const value = ground * night.scenario.parameters.terms.valuePerGround;
  const [one, other] = night.lookups.belligerents;
  move(night, GROUND, [
    ['gains', one, value],
    ['gains', other, -value],
    ...controlPushes(night, ground, sectors),
  ]);
}

/** Sectors that the gaining side pressed, most points first; the whole line when it pressed none of it. */
function pressedSectors(night: Night, ground: number): readonly SectorId[] {
  const gainer = ground >= 0 ? night.lookups.first : night.lookups.second;
  const points = new Map<SectorId, number>();
  for (const { order, self, sector, sealed } of night.deeds) {
    const pushes = order.effects.some((effect) => effect.do === 'change' && effect.track === 'push');
    if (self !== gainer || sector === null || !pushes) continue;
    if ((night.lookups.sectors.get(sector)?.weight ?? 0) === 0) continue;
    points.set(sector, (points.get(sector) ?? 0) + sealed.points);
  }
  return [...points].sort((a, b) => b[1] - a[1]).map(([sector]) => sector);
}

/** Rule 8.47: a point of the regions is a hundredth of them all; a sector's share is its weight. */
function controlPushes(night: Night, ground: number, pressed: readonly SectorId[]): readonly Push[] {
  const { line, sectors } = night.lookups;
  const where = pressed.length > 0 ? pressed : line.map(({ id }) => id);
  const weight = where.reduce((sum, id) => sum + (sectors.get(id)?.weight ?? 0), 0);
  return weight === 0 ? [] : where.map((id): Push => ['control', id, ground / weight]);
}

/** Rule 8.48: goodwill of the staller falls by stallGoodwill[0] + stallGoodwill[1] x day, its opinion by stallOpinion. */
function chargeStalling(night: Night, id: DelegationId): void {
  const { stallGoodwill, stallOpinion, reactionBelow } = night.scenario.parameters.terms;
  const [once, daily] = stallGoodwill;
  move(night, STALLING, [
    ['goodwill', id, -(once + daily * night.state.day)],
    ['opinion', id, -stallOpinion],
  ]);
  const patience = valueOf(night.board, 'goodwill', id);
  if (patience >= reactionBelow) return;
  for (const to of night.lookups.delegations) {
    if (rivalOf(night.lookups, to) !== null) continue;
    tellPrivately(night, to, 'patienceSpent', { who: { delegation: id }, patience: round(patience, 0) });
  }
}

/** Rule 8.49: while anybody stalls the offer may be withdrawn, with chance withdrawn x day squared. */
function mayWithdraw(night: Night): void {
  const chance = round(clamp(night.scenario.parameters.terms.withdrawn * night.state.day ** 2, 0, 1), 6);
  const roll = round(diceFor(night, 'withdrawal').next(), 6);
  if (roll < chance) night.facts.push({ type: 'offerWithdrawn', at: night.at, chance, roll });
}
