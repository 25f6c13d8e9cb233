// Sizes nobody may exceed on the wire, in one place; knows nothing of what the messages mean.

/** Upper bounds; lengths in characters, sizes in bytes, rates in commands per second and seat. */
export const limits = {
  days: 365,
  delegations: 8,
  /** People in one session, on its list or come by its code. */
  members: 200,
  clausesPerProposal: 40,
  titleLength: 80,
  noteLength: 600,
  messageLength: 2_000,
  nameLength: 40,
  seedLength: 40,
  frameBytes: 16_384,
  commandsPerSecond: 20,
  openProposalsPerDelegation: 6,
  messagesPerDay: 60,
  /** Channels in which one says at once how far one has read. */
  marksAtOnce: 40,
  /** Of all who run a session together. */
  facilitatorMessagesPerDay: 300,
  /** What is promised, in words. */
  pledgeLength: 280,
  ordersPerPledge: 8,
  /** Why the clock is paused. */
  reasonLength: 120,
  remindersPerDay: 4,
  /** Of a web address. */
  addressLength: 500,
} as const;
