// Why a command is not legal now, in words a player can act on; the machine has already said no.
import { type Refusal, refusal } from '../../../shared/protocol/index.ts';
import type { Phase } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import type { EventName } from './turn-context.ts';

const byPhase: Readonly<Record<Exclude<SessionState['regions']['phase'], 'truce' | 'terms'>, string>> = {
  lobby: 'The session has not started. The host starts it when the seats are filled.',
  briefing: 'The mandates are still being read. The first day begins when every delegation is ready.',
  debrief: 'The session is over. Its record is open to read.',
  archived: 'The session is archived. It can be read and no longer changed.',
};

const byEvent: Readonly<Partial<Record<EventName, string>>> = {
  START: 'The session has already started.',
  CHOOSE_PLACE: 'The session has already started. Ask whoever leads it for a place.',
  RESUME: 'The clock is not paused.',
  ANSWER_TERMS: 'The offer of a truce is no longer on the table.',
  JUDGE_PROMISE: 'Promises are judged in the debrief.',
  ARCHIVE: 'A session can be archived after its debrief.',
  TIMER: 'That time has passed already.',
  ALARM: 'That alarm is not set any more.',
};

/** Where the phase says it better: the offer is gone only once the truce has begun, the archive is open only once. */
const onlyIn: Readonly<Partial<Record<EventName, readonly Phase[]>>> = {
  ANSWER_TERMS: ['truce'],
  JUDGE_PROMISE: ['lobby', 'briefing', 'terms', 'truce'],
  ARCHIVE: ['lobby', 'briefing', 'terms', 'truce'],
};

/** Rule 3.3: a refused command says why and changes nothing. */
export function explainRefusal(state: SessionState, event: EventName): Refusal {
  const { phase, stage, paused } = state.regions;
  const known = onlyIn[event]?.includes(phase) === false ? undefined : byEvent[event];
  if (known) return refusal(`session/no_${event.toLowerCase()}`, known);
  if (phase !== 'truce' && phase !== 'terms') return refusal(`session/${phase}`, byPhase[phase]);
  if (paused) return refusal('session/paused', 'The clock is paused. Wait until the host lets it go on.');
  if (stage === 'bulletin') {
    return refusal(
      'session/bulletin',
      `The bulletin of the night is out. Go on to day ${state.day + 1} first.`,
    );
  }
  return refusal('session/not_now', 'That is not possible at this point of the session.');
}
