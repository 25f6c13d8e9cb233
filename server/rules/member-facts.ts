// What can have happened to the people of a session, in the past tense.
import type { DelegationId } from '../../shared/views/index.ts';
import type { MemberId, Place, SessionSettings } from '../../shared/vocabulary/index.ts';
import type { Stamped } from './stamped.ts';
import type { Member, Rights } from './state.ts';

export type MemberFact =
  | (Stamped & { readonly type: 'memberJoined'; readonly joined: Omit<Member, 'present'> })
  /** Somebody on the list has arrived. */
  | (Stamped & {
      readonly type: 'memberClaimed';
      readonly who: MemberId;
      readonly name: string;
      readonly tokenHash: string;
    })
  | (Stamped & { readonly type: 'linkWithdrawn'; readonly who: MemberId })
  /** Somebody who has not arrived is on the list no more. */
  | (Stamped & { readonly type: 'memberStruck'; readonly who: MemberId })
  | (Stamped & { readonly type: 'memberPlaced'; readonly who: MemberId; readonly place: Place })
  | (Stamped & { readonly type: 'memberMuted'; readonly who: MemberId; readonly muted: boolean })
  | (Stamped & {
      readonly type: 'preferenceStated';
      readonly who: MemberId;
      readonly prefers: readonly DelegationId[];
    })
  | (Stamped & { readonly type: 'memberSeen'; readonly who: MemberId })
  | (Stamped & { readonly type: 'memberGone'; readonly who: MemberId })
  | (Stamped & { readonly type: 'rightsShared'; readonly delegation: DelegationId; readonly shares: Rights })
  | (Stamped & { readonly type: 'settingsChanged'; readonly settings: SessionSettings })
  /** The session goes on from another: its people and settings in place of those of the facts before. */
  | (Stamped & {
      readonly type: 'sessionContinued';
      readonly from: string;
      /** The morning it goes on from; 0 = it begins anew. */
      readonly day: number;
      readonly because: string;
      readonly members: Readonly<Record<MemberId, Member>>;
      readonly settings: SessionSettings;
    })
  | (Stamped & { readonly type: 'sessionPassedOn'; readonly to: string })
  | (Stamped & { readonly type: 'hostChanged'; readonly from: MemberId; readonly to: MemberId });
