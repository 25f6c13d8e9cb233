// Owns the list of what a live session is given by its host; holds nothing itself.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { PublicScenario, SeatView } from '../../shared/views/index.ts';
import type { DecisionTurns } from './decision-turns.ts';
import type { Clock } from './ports/clock.ts';
import type { Ids } from './ports/ids.ts';
import type { Journal } from './ports/journal.ts';
import type { Log } from './ports/log.ts';
import type { SeatPresence } from './ports/seat-presence.ts';
import type { Webhooks } from './ports/webhooks.ts';
import type { Rules } from './stored-session-ports.ts';
import type { WheelEntry } from './timer-wheel.ts';

type Persona = Scenario['delegations'][number]['personas'][number];

/** What a scripted delegation does next. It is given what a person in its seat would see, and no more. */
export type Decide = (input: {
  readonly view: SeatView;
  readonly scenario: PublicScenario;
  readonly persona: Persona;
  readonly seed: string;
}) => readonly Intent[];

export interface RoomPorts {
  readonly rules: Rules;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Null = this is the only server and knows by itself. */
  readonly presence: SeatPresence | null;
  /** Null = this server sends none. */
  readonly webhooks: Webhooks | null;
  readonly decide: Decide;
  readonly turns: DecisionTurns;
  /** Milliseconds before a scripted seat acts; null = as long as a person would, by the session's clock. */
  readonly scriptedPauseMs: number | null;
  /** The session's one timer from now on. */
  wake(session: string, entry: WheelEntry | null): void;
  /** The session cannot go on: its record is damaged. */
  failed(session: string, fault: unknown): void;
}
