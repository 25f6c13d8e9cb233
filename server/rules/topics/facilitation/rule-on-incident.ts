// A ruling on an incident: who is named, cleared, or that nobody will be; and the reversal of that.
import { err, ok, sizeOf } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Breaches, Case, Ruling, Undo } from '../../facilitation-state.ts';
import { apparentBreaches } from '../../night/appearance.ts';
import type { Incident, Mark, SessionState } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import { lookupsOf, rivalOf } from '../../war/lookups.ts';
import { boardNow } from './move-figures.ts';
import type { MakeRuling, MatterOn, Ruled, Undone } from './ruled.ts';

/** All that is held of an incident now. */
function caseOf({ findings, treaty, war }: SessionState, incident: Incident): Case {
  return {
    incident,
    findings: findings.filter(({ subject }) => subject === incident.id),
    breached: treaty.breached,
    marks: war.marks,
  };
}

/** Rule 10.6: a side is named, the one named is cleared, or the case is closed without a finding. */
export function ruleOnIncident(turn: Turn<MakeRuling>, matter: MatterOn<'incident'>, act: string): Ruled {
  const { state, at } = turn;
  const incident = state.war.incidents[matter.incident];
  if (!incident) {
    return err(
      refusal('ruling/unknown_incident', `There is no incident ${matter.incident} in this session.`),
    );
  }
  const before = caseOf(state, incident);
  const refused = refuseVerdict(turn, incident, matter.verdict);
  if (refused) return err(refused);
  const open = cleared(turn, before);
  const { verdict } = matter;
  const after =
    verdict === 'cleared'
      ? open
      : verdict === 'unresolved'
        ? { ...open, incident: { ...open.incident, state: 'unresolved' as const } }
        : named(turn, open, verdict.named, act);
  return ok({
    facts: [{ type: 'incidentRuled', at, ruled: after }],
    undo: { on: 'incident', before, after },
  });
}

function refuseVerdict(
  { scenario }: Turn,
  incident: Incident,
  verdict: MatterOn<'incident'>['verdict'],
): Refusal | null {
  if (verdict === 'cleared') {
    const nobody = `Nobody is named for ${incident.id}, so nobody can be cleared.`;
    return incident.named === null ? refusal('ruling/nobody_named', nobody) : null;
  }
  if (verdict === 'unresolved') {
    const closed = `${incident.id} is closed without a finding already.`;
    return incident.state === 'unresolved' ? refusal('ruling/no_change', closed) : null;
  }
  if (rivalOf(lookupsOf(scenario), verdict.named) === null) {
    return refusal('ruling/not_a_belligerent', 'Only a belligerent can be named for an incident.');
  }
  const same = `${verdict.named} is named for ${incident.id} already.`;
  return incident.named === verdict.named ? refusal('ruling/no_change', same) : null;
}

/** Nobody is named, and nothing is held against whoever was. */
function cleared({ scenario, state, at }: Turn, { incident, findings, breached, marks }: Case): Case {
  const { finding: _, ...rest } = incident;
  const open: Incident = { ...rest, state: 'open', named: null, namedOn: null };
  const accused = incident.named;
  if (accused === null) return { incident: open, findings, breached, marks };
  const options = apparentBreaches(boardNow(scenario, state, at), incident, accused);
  const clauses = options.map((option) => option.slice(0, -1));
  const kept = Object.entries(breached).filter(
    ([clause, { day, by }]) => by !== accused || day !== incident.namedOn || !clauses.includes(clause),
  );
  const lookups = lookupsOf(scenario);
  const elsewhere = Object.values(state.war.incidents).some(
    (one) => one.id !== incident.id && one.named === accused,
  );
  const ofNaming = ({ mark, of }: Mark) =>
    (mark === 'named' && of === accused) || (mark === 'finding' && of === rivalOf(lookups, accused));
  return {
    incident: open,
    findings: [],
    breached: Object.fromEntries(kept),
    marks: elsewhere ? marks : marks.filter((mark) => !ofNaming(mark)),
  };
}

/** Rules 8.18 and 8.22, without the cost in figures: it stands in public, is held to be sure, and can be cited. */
function named(turn: Turn, before: Case, side: DelegationId, act: string): Case {
  const { scenario, state, at } = turn;
  const { day } = state;
  const incident: Incident = {
    ...before.incident,
    state: 'attributed',
    named: side,
    namedOn: day,
    finding: { how: 'ruling', sure: 1 },
  };
  const wrong = side !== incident.author;
  const finding = { day, kind: 'ruling', against: side, subject: incident.id, wrong };
  const options = apparentBreaches(boardNow(scenario, state, at), incident, side);
  const held = options.map((option) => [option.slice(0, -1), { day, by: side }] as const);
  const days = scenario.parameters.resumption.namedDays;
  const rival = rivalOf(lookupsOf(scenario), side);
  const marks: Mark[] = [{ mark: 'named', of: side, value: 1, days, act }];
  if (rival !== null) marks.push({ mark: 'finding', of: rival, value: 1, days, act });
  return {
    incident,
    findings: [...before.findings, finding],
    breached: { ...before.breached, ...Object.fromEntries(held) },
    marks: [...before.marks, ...marks],
  };
}

const isAsRuled = (now: Incident, { incident }: Case): boolean =>
  now.state === incident.state && now.named === incident.named && now.namedOn === incident.namedOn;

/** Rule 10.9: as it was before, as far as nothing has happened to it since; later findings stay. */
export function reverseOnIncident(
  { state, at }: Turn,
  ruling: Ruling,
  { before, after }: Extract<Undo, { on: 'incident' }>,
): Undone {
  const now = state.war.incidents[before.incident.id];
  if (!now || !isAsRuled(now, after)) {
    const overtaken = `${before.incident.id} is no longer as ${ruling.id} left it. Rule on it anew.`;
    return err(refusal('ruling/overtaken', overtaken));
  }
  const held = caseOf(state, now);
  const nights = sizeOf(state.bulletins) - ruling.page;
  return ok({
    facts: [
      {
        type: 'incidentRuled',
        at,
        ruled: {
          incident: before.incident,
          findings: [...before.findings, ...held.findings.filter((one) => !isAmong(after.findings, one))],
          breached: breachesBack(held.breached, before.breached, after.breached),
          marks: marksBack(held.marks, before.marks, after.marks, ruling.id, nights),
        },
      },
    ],
  });
}

const isAmong = <T>(list: readonly T[], one: T): boolean =>
  list.some((other) => JSON.stringify(other) === JSON.stringify(one));

/** What the ruling added is taken away, what it took is put back; clauses that something else has touched stay as they are. */
function breachesBack(now: Breaches, before: Breaches, after: Breaches): Breaches {
  const back: Record<string, Breaches[string]> = { ...now };
  for (const clause of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(now[clause]) !== JSON.stringify(after[clause])) continue;
    const held = before[clause];
    if (held === undefined) delete back[clause];
    else back[clause] = held;
  }
  return back;
}

/** Marks that the ruling took come back by as many days shorter as nights have passed. */
function marksBack(
  now: readonly Mark[],
  before: readonly Mark[],
  after: readonly Mark[],
  act: string,
  nights: number,
): readonly Mark[] {
  const taken = before.filter((mark) => !isAmong(after, mark));
  const alive = taken.flatMap((mark) => (mark.days > nights ? [{ ...mark, days: mark.days - nights }] : []));
  return [...now.filter((mark) => mark.act !== act), ...alive];
}
