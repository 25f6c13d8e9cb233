// Owns the sentences with which the server itself refuses, as opposed to the rules; knows nothing of any session.
import { type Refusal, refusal } from '../../shared/protocol/index.ts';

/** An error in the program: caught, logged, nothing changed. */
export const WENT_WRONG: Refusal = refusal(
  'server/went_wrong',
  'Something went wrong on our side; nothing was changed. Try again.',
);

/** The journal did not answer, so nobody knows yet. */
export const NOT_STORED: Refusal = refusal(
  'server/not_stored',
  'This could not be stored just now. Check whether it was done, then try again.',
);

export const TOO_BUSY: Refusal = refusal(
  'server/busy',
  'Too much is happening at once. Try again in a moment.',
);

export const STOPPING: Refusal = refusal(
  'server/stopping',
  'The server is restarting. Your seat is kept; you will be reconnected.',
);

export const SESSION_DAMAGED: Refusal = refusal(
  'session/damaged',
  'The record of this session is damaged, so it cannot go on. Tell whoever runs the server.',
);

export const SUCCEEDED: Refusal = refusal(
  'session/succeeded',
  'The session goes on elsewhere. You will be led there.',
);

export const FACILITATORS_ONLY: Refusal = refusal(
  'seat/facilitator_only',
  'Only a facilitator of this session can do that.',
);

export const NO_SUCH_LINE: Refusal = refusal(
  'session/no_earlier',
  'Your session does not go on from this one. Only facilitators read what their own session has left behind.',
);

export const NO_SUCH_SEAT: Refusal = refusal(
  'seat/unknown_link',
  'This link opens no seat on this server. Ask the host for a new one, or open a session of your own.',
);

export const LINK_WITHDRAWN: Refusal = refusal(
  'member/link_withdrawn',
  'This link was withdrawn. Come in again with the session’s code, or ask whoever leads it.',
);

export const NO_SUCH_CODE: Refusal = refusal(
  'session/unknown_code',
  'No session has this code. Check it with the host: six letters and digits, like 7K4-MQX.',
);

export const NO_SUCH_SCENARIO: Refusal = refusal(
  'session/unknown_scenario',
  'This server has no such scenario. Choose one of its list.',
);

export const NO_WEBHOOKS: Refusal = refusal(
  'webhook/switched_off',
  'This server sends no webhooks: whoever runs it has switched them off.',
);

export const TOO_MANY_LINES: Refusal = refusal(
  'seat/too_many_lines',
  'This seat is open in too many places. Close some of them; the newest ones go on.',
);
