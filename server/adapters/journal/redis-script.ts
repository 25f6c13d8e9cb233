// Owns the one script by which Redis appends: all of it or nothing, in one step that no other writer can split.
import { defineScript } from 'redis';
import type { Append } from '../../app/ports/journal.ts';

const PREFIX = 'thirty-days:';

/** Names of the keys. They belong to one Redis, not to a Redis Cluster: one script touches several of them. */
export const redisKeys = {
  facts: (session: string) => `${PREFIX}facts:${session}`,
  answer: (session: string, seat: string, command: string) => `${PREFIX}answer:${session}:${seat}:${command}`,
  snapshot: (session: string) => `${PREFIX}snapshot:${session}`,
  sessions: `${PREFIX}sessions`,
  codes: `${PREFIX}codes`,
  seats: `${PREFIX}seats`,
  tokens: `${PREFIX}tokens`,
  due: `${PREFIX}due`,
  timers: `${PREFIX}timers`,
  news: `${PREFIX}news`,
} as const;

/**
 * Redis keeps what a script wrote before it failed, so everything is checked first. The version is the id of the stream's
 * entry: even without the check, Redis itself would refuse an id that is not above the last.
 */
const SCRIPT = `
local session, expected = ARGV[1], tonumber(ARGV[2])
local answer, keep, code, timer, due = ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7]
if answer ~= '' then
  local first = redis.call('GET', KEYS[2])
  if first then return {'answered', first} end
end
local version = 0
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
if last[1] then version = tonumber(string.match(last[1][1], '^%d+')) end
if version ~= expected then return {'conflict', tostring(version)} end
if code ~= '' and redis.call('HEXISTS', KEYS[4], code) == 1 then return {'codeTaken', ''} end

local seats = tonumber(ARGV[9])
for i = 10 + 2 * seats, #ARGV do
  version = version + 1
  redis.call('XADD', KEYS[1], version .. '-0', 'fact', ARGV[i])
end
redis.call('HSET', KEYS[3], session, version)
if code ~= '' then redis.call('HSET', KEYS[4], code, session) end
for i = 1, seats do
  local place = session .. '/' .. ARGV[8 + 2 * i]
  local token = ARGV[9 + 2 * i]
  local old = redis.call('HGET', KEYS[6], place)
  if old then redis.call('HDEL', KEYS[5], old) end
  if token == '' then
    redis.call('HDEL', KEYS[6], place)
  else
    redis.call('HSET', KEYS[6], place, token)
    redis.call('HSET', KEYS[5], token, place)
  end
end
if timer == 'none' then
  redis.call('ZREM', KEYS[7], session)
  redis.call('HDEL', KEYS[8], session)
elseif timer ~= '' then
  redis.call('ZADD', KEYS[7], due, session)
  redis.call('HSET', KEYS[8], session, timer)
end
if answer ~= '' then
  if keep == '' then redis.call('SET', KEYS[2], answer) else redis.call('SET', KEYS[2], answer, 'PX', keep) end
end
if version > expected then redis.call('PUBLISH', KEYS[9], ARGV[8] .. ' ' .. session) end
return {'appended', tostring(version)}
`;

const keysOf = ({ session, remember }: Append): readonly string[] => [
  redisKeys.facts(session),
  redisKeys.answer(session, remember?.seat ?? '', remember?.command ?? ''),
  redisKeys.sessions,
  redisKeys.codes,
  redisKeys.seats,
  redisKeys.tokens,
  redisKeys.due,
  redisKeys.timers,
  redisKeys.news,
];

function argumentsOf(append: Append, writer: string): readonly string[] {
  const { session, expected, facts, index, remember } = append;
  const timer = index?.timer;
  const seats = index?.seats ?? [];
  return [
    session,
    String(expected),
    remember ? JSON.stringify(remember.answer) : '',
    remember?.keepMs == null ? '' : String(remember.keepMs),
    index?.code ?? '',
    timer === null ? 'none' : timer === undefined ? '' : String(timer.id),
    timer ? String(timer.dueAt) : '',
    writer,
    String(seats.length),
    ...seats.flatMap(({ delegation, tokenHash }) => [delegation, tokenHash ?? '']),
    ...facts.map((fact) => JSON.stringify(fact)),
  ];
}

/** The script as a command of the client: `appendFacts(append, writer)` answers with a kind and its value. */
export const appendFacts = defineScript({
  SCRIPT,
  NUMBER_OF_KEYS: 9,
  parseCommand(parser, append: Append, writer: string) {
    for (const key of keysOf(append)) parser.pushKey(key);
    parser.push(...argumentsOf(append, writer));
  },
  transformReply: (reply: readonly [string, string]) => reply,
});
