// Owns the names under which things lie in Redis; knows nothing of what is done with them.

const PREFIX = 'thirty-days:';

/** They belong to one Redis, not to a Redis Cluster: one script touches several of them. */
export const redisKeys = {
  /** Hash: the mark of this store, written once, and the count of all appends ever made to it. */
  store: `${PREFIX}store`,
  /** Stream of a session; an entry is one append, its id the version after it. */
  facts: (session: string) => `${PREFIX}facts:${session}`,
  answer: (session: string, member: string, command: string) =>
    `${PREFIX}answer:${session}:${member}:${command}`,
  snapshot: (session: string) => `${PREFIX}snapshot:${session}`,
  /** Hash: session to version and the tag of its last append. */
  sessions: `${PREFIX}sessions`,
  /** Hash: code to session. */
  codes: `${PREFIX}codes`,
  /** Hash: token's digest to session and member. Named as in the days of one person a delegation. */
  members: `${PREFIX}seats`,
  /** Hash: session and member to token's digest. */
  tokens: `${PREFIX}tokens`,
  /** Hash: session to the session that took its place. */
  successors: `${PREFIX}successors`,
  /** Sorted set: sessions by the due time of their timer. */
  due: `${PREFIX}due`,
  /** Hash: session to the id of its timer. */
  timers: `${PREFIX}timers`,
  /** Channel: who appended what version to which session, and the session that takes its place, if one does. */
  news: `${PREFIX}news`,
  /** Sorted set: servers by when they last said who is connected to them. */
  servers: `${PREFIX}servers`,
  /** Hash of a server, which expires unless renewed: session to the delegations connected there. */
  present: (server: string) => `${PREFIX}present:${server}`,
} as const;
