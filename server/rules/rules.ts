// The rules' front door: everything the layers above may use of them.

export { evolve } from './evolve.ts';
export type { Fact } from './facts.ts';
export { openSession, refuseSeed } from './open-session.ts';
export { type Change, changesFor } from './redact/changes-for.ts';
export { rememberSpace, type ScenarioSpace, scenarioSpace } from './redact/debrief-space.ts';
export { publicScenario } from './redact/public-scenario.ts';
export { forgetViews } from './redact/slice-memo.ts';
export { viewFor } from './redact/view-for.ts';
export type { Proposal, SessionState } from './state.ts';
export { type Step, step } from './step.ts';
export { previewInject } from './topics/facilitation/preview-inject.ts';
export { type Due, firingOf, nextDue } from './topics/session/alarms.ts';
export { actorOf, audienceOf, memberOfToken, scriptedAudience } from './topics/session/members.ts';
export {
  branchOf,
  passedOn,
  refuseSuccession,
  rematchOf,
  type SucceedingCommand,
  type SuccessorName,
} from './topics/session/succession.ts';
export { awaited, type Occasion, owedOccasion, webhookDueAt } from './topics/webhook/occasions.ts';
export type { Actor, AnyCommand, SystemCommand } from './turn.ts';
