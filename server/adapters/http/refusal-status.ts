// Owns which HTTP status a refusal is sent with; knows codes, not causes.
import type { Refusal } from '../../../shared/protocol/index.ts';

const statuses: Readonly<Record<string, number>> = {
  'protocol/malformed': 400,
  'protocol/too_large': 413,
  'protocol/too_many': 429,
  'protocol/unknown_path': 404,
  'session/unknown_code': 404,
  'session/unknown_scenario': 404,
  'session/unknown_delegation': 400,
  'session/unknown_persona': 400,
  'session/terms_too_long': 400,
  'server/went_wrong': 500,
  'session/damaged': 500,
  'server/not_stored': 503,
  'server/stopping': 503,
  'server/busy': 503,
};

/** 409 for what the rules refuse: the request was understood, the session does not allow it now. */
export const statusOf = ({ code }: Refusal): number => statuses[code] ?? 409;
