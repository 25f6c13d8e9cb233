// Owns one session of a rehearsal: a facilitator opens it, people come in by its code, days pass, somebody comes late. Knows no rules.
import type { JoinSession } from '../../shared/protocol/index.ts';
import type { FacilitatorView, ObserverView } from '../../shared/views/index.ts';
import { roles } from '../../shared/vocabulary/index.ts';
import { TestSeat } from '../adapters/testing/test-seat.ts';
import { grant } from '../adapters/testing/test-server.ts';
import { type Rehearsal, RehearsedMember } from './rehearsed-member.ts';

export interface ClassPlan {
  readonly scenario: string;
  /** People besides the facilitator; one in twenty only watches, one comes late. */
  readonly members: number;
  readonly days: number;
  /** Milliseconds a day stays open before the facilitator closes it. */
  readonly dayMs: number;
}

export interface ClassReport {
  readonly day: number;
  readonly phase: string;
  /** People whose folded view was not what they would be told afresh. */
  readonly astray: number;
  /** People in the session at its end, the facilitator among them. */
  readonly people: number;
  /** Milliseconds from the first to the last of those who came in before the start. */
  readonly joinedWithinMs: number;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Plays a session from its opening to the morning after so many days; rejects when anything is refused that must not be. */
export async function rehearseClass(rehearsal: Rehearsal, plan: ClassPlan): Promise<ClassReport> {
  const { url } = rehearsal;
  const { code, lead } = await openClass(url, plan);
  const delegations = lead.sees.seats.map(({ delegation }) => delegation);
  const join = async (n: number, wish: JoinSession) => {
    const { token } = await grant(`${url}/api/codes/${code}/members`, { name: `Person ${n}`, ...wish });
    return RehearsedMember.sit(rehearsal, `Person ${n}`, token);
  };
  const placeOf = (n: number) => ({
    at: 'delegation' as const,
    delegation: delegations[n % delegations.length] ?? '',
    role: roles[Math.floor(n / delegations.length) % roles.length] ?? 'negotiator',
  });
  const began = Date.now();
  const watchers = Math.floor(plan.members / 20);
  const early = plan.members - watchers - 1;
  const people = await Promise.all(Array.from({ length: early }, (_, n) => join(n, { place: placeOf(n) })));
  const watching = await Promise.all(Array.from({ length: watchers }, (_, n) => watch(url, code, n)));
  const joinedWithinMs = Date.now() - began;
  await lead.does({ type: 'session.start' });
  await lead.does({ type: 'day.close' });
  const late = await join(early, {});
  await placeLate(lead, placeOf(early));
  const playing = [...people, late].map((person) => person.play());
  await passDays(lead, plan);
  await Promise.all([...playing, pause(plan.dayMs)]);
  const told = await report(lead, [...people, late], joinedWithinMs);
  for (const line of [lead, ...watching, ...people, late]) line.close();
  return told;
}

/** The code of a new session, and the line of whoever leads it. */
async function openClass(url: string, { scenario }: ClassPlan) {
  const { code, token } = await grant(`${url}/api/sessions`, {
    scenario,
    kind: 'hosted',
    name: 'Facilitator',
    clock: { mode: 'untimed' },
    termsDays: 0,
  });
  return { code, lead: await new TestSeat<FacilitatorView>(url, { token }).ready() };
}

/** The line of somebody who only watches. */
async function watch(url: string, code: string, n: number): Promise<TestSeat<ObserverView>> {
  const { token } = await grant(`${url}/api/codes/${code}/members`, {
    name: `Watcher ${n}`,
    place: { at: 'gallery' },
  });
  return new TestSeat<ObserverView>(url, { token }).ready();
}

async function placeLate(
  lead: TestSeat<FacilitatorView>,
  place: Extract<JoinSession['place'], { at: 'delegation' }>,
): Promise<void> {
  const [waiting] = lead.sees.members.filter((member) => member.place.at === 'entrance' && member.arrived);
  if (!waiting) throw new Error('nobody waits at the entrance');
  await lead.does({ type: 'members.place', places: [{ member: waiting.id, place }] });
}

async function passDays(lead: TestSeat<FacilitatorView>, { days, dayMs }: ClassPlan): Promise<void> {
  for (let day = 1; day <= days && lead.sees.session.phase === 'truce'; day++) {
    await pause(dayMs);
    if (day === 1) {
      const what = { title: 'A letter', text: 'The press asks all delegations for a word.' };
      await lead.does({ type: 'inject.deliver', what, audience: 'all' });
    }
    await closeStage(lead);
    await closeStage(lead);
  }
}

/** Closes the day, or the bulletin after it, unless the truce is over. */
async function closeStage(lead: TestSeat<FacilitatorView>): Promise<void> {
  if (lead.sees.session.phase === 'truce') await lead.send({ type: 'day.close' });
}

async function report(
  lead: TestSeat<FacilitatorView>,
  people: readonly RehearsedMember[],
  joinedWithinMs: number,
): Promise<ClassReport> {
  let astray = 0;
  for (const person of people) if (!(await person.agrees())) astray++;
  const { session, clock, members } = lead.sees;
  return { day: clock.day, phase: session.phase, astray, people: members.length, joinedWithinMs };
}
