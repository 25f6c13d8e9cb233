// Owns the list of what the app is given by whoever starts it; holds nothing itself.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { ScenarioSpace } from '../rules/rules.ts';
import type { Clock } from './ports/clock.ts';
import type { Ids } from './ports/ids.ts';
import type { Journal } from './ports/journal.ts';
import type { Log } from './ports/log.ts';
import type { Meter } from './ports/meter.ts';
import type { Scenarios } from './ports/scenarios.ts';
import type { SeatPresence } from './ports/seat-presence.ts';
import type { Webhooks } from './ports/webhooks.ts';
import type { Decide } from './room-ports.ts';
import type { Rules } from './stored-session-ports.ts';

export interface AppPorts {
  readonly rules: Rules;
  readonly decide: Decide;
  readonly scenarios: Scenarios;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Null = nobody measures. */
  readonly meter: Meter | null;
  /** Null = nobody asks who is connected. */
  readonly presence: SeatPresence | null;
  /** Null = this server sends none. */
  readonly webhooks: Webhooks | null;
  /** Milliseconds before a scripted seat acts; null = a person's pace. */
  readonly scriptedPauseMs: number | null;
  /** Reckons a scenario's bargaining space beside what else is done; null = nobody does, until a debrief asks for it. */
  readonly reckonSpace: ((scenario: Scenario) => Promise<ScenarioSpace>) | null;
  /** Changes whenever the rules' code does: a snapshot folded by other code is no snapshot of this state. */
  readonly snapshotFormat: string;
}
