// Owns what somebody is given who has come into a session, but for the token itself, and what people are called by default.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { MemberGrant } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { MemberId } from '../../shared/vocabulary/index.ts';
import type { SessionState } from '../rules/rules.ts';

export type Grant = Omit<MemberGrant, 'token' | 'link'>;

/** Who gives no name and plays no delegation. */
export const FACILITATOR = 'Facilitator';
/** Who gives no name and wants no delegation. */
export const GUEST = 'Guest';

/** The office that whoever gives no name goes by. */
export const officeOf = (scenario: Scenario, delegation: DelegationId): string =>
  scenario.delegations.find(({ id }) => id === delegation)?.offices.head ?? delegation;

/** Where a member is. Throws for nobody’s id. */
export function grantOf({ id, code, members }: SessionState, member: MemberId): Grant {
  const known = members[member];
  if (!known) throw new Error(`no member ${member}`);
  return { session: id, code, member, place: known.place };
}
