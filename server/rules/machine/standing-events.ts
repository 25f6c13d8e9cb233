// What is heard whatever the stage; part of the statechart in session-machine.

/** What makes another session is refused here with its reason, or taken out of the machine's hands (rules 2.12 and 2.13). */
const succession = {
  BRANCH: { actions: 'refuseHere' },
  REMATCH: { actions: 'refuseHere' },
} as const;

/** Heard in the archive. */
export const inArchive = { ...succession, LEAVE: { actions: 'passOn' } } as const;

/** Heard until a session is archived (rules 2.5, 2.7, 2.8, 2.10, 7.17, 11.1). */
export const untilArchived = {
  JOIN: { actions: 'joinSession' },
  SEE_MEMBER: { actions: 'noteSeen' },
  MISS_MEMBER: { actions: 'noteGone' },
  HAND_HOST: { actions: 'handHost' },
  REMOVE_MEMBER: { actions: 'removeMember' },
  MUTE_MEMBER: { actions: 'muteMember' },
  CHANGE_SETTINGS: { actions: 'changeSettings' },
  SET_WEBHOOK: { actions: 'setWebhook' },
  READ: { actions: 'markRead' },
  ...succession,
  LEAVE: { target: '#session.archived', actions: 'passOn' },
} as const;

/** Heard at any time: what is under way is also brought to its end (rules 11.2 and 11.4). */
export const webhookWork = {
  KEY_WEBHOOK: { actions: 'keyWebhook' },
  CLAIM_WEBHOOK: { actions: 'claimWebhook' },
  SETTLE_WEBHOOK: { actions: 'settleWebhook' },
} as const;
