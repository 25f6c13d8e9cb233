// Owns the client's calls to the HTTP door; knows addresses and bodies, nothing of what is done with the answers.
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import {
  type JoinSession,
  type LobbyCard,
  type MemberGrant,
  type OpenSession,
  type Refusal,
  refusal,
} from '../../shared/protocol/index.ts';
import type { PublicScenario } from '../../shared/views/index.ts';

/** What the list of scenarios says of each. */
export type ScenarioCard = Pick<
  PublicScenario,
  | 'id'
  | 'title'
  | 'summary'
  | 'days'
  | 'place'
  | 'twinOf'
  | 'guideFor'
  | 'map'
  | 'belligerents'
  | 'delegations'
>;

type Answer<T> = Promise<Result<T, Refusal>>;

/** Opens a session and seats its host. */
export const openSession = (body: OpenSession): Answer<MemberGrant> => call('/api/sessions', body);

/** What the holder of a code may see before coming in. */
export const lobbyCard = (code: string): Answer<LobbyCard> => call(`/api/codes/${encodeURIComponent(code)}`);

/** Comes into the session with this code. */
export const joinSession = (code: string, body: JoinSession): Answer<MemberGrant> =>
  call(`/api/codes/${encodeURIComponent(code)}/members`, body);

/** Every scenario this server holds. */
export async function scenarioCards(): Answer<readonly ScenarioCard[]> {
  const answer = await call<{ readonly scenarios: readonly ScenarioCard[] }>('/api/scenarios');
  return answer.ok ? ok(answer.value.scenarios) : answer;
}

/** What anyone may know of one scenario. */
export const publicScenario = (id: string): Answer<PublicScenario> =>
  call(`/api/scenarios/${encodeURIComponent(id)}`);

/** A map file by its name in the scenario; fetched once. The caller says which of its fields it reads. */
export function mapFile<T>(name: string): Answer<T> {
  const known = mapFiles.get(name);
  const answer = known ?? call(`/assets/map/${encodeURIComponent(name)}`);
  if (!known) mapFiles.set(name, answer);
  return answer as Answer<T>;
}
const mapFiles = new Map<string, Answer<unknown>>();

const unreachable = refusal(
  'net/unreachable',
  'The server does not answer. Check the network and try again.',
);

async function call<T>(path: string, body?: OpenSession | JoinSession): Answer<T> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: body ? { 'content-type': 'application/json' } : {},
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer: unknown = await response.json();
    if (response.ok) return ok(answer as T);
    return err(readRefusal(answer) ?? unreachable);
  } catch {
    return err(unreachable);
  }
}

function readRefusal(answer: unknown): Refusal | null {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null;
  const { error } = answer;
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  const code = 'code' in error ? String(error.code) : 'net/refused';
  return refusal(code, String(error.message));
}
