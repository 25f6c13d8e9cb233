// Owns the one place where the server is given its game: the rules as they are, the scripted delegations as they play.
import { decide } from '../delegates/decide.ts';
import { evolve, step } from '../rules/rules.ts';
import type { AppPorts } from './app-ports.ts';

export const theGame: Pick<AppPorts, 'rules' | 'decide'> = { rules: { step, evolve }, decide };

/** What the debrief shows of a scenario whatever was played: some hundred milliseconds of work. */
export { type ScenarioSpace, scenarioSpace } from '../rules/rules.ts';
