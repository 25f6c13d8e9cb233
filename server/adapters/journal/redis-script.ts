// Owns the one script by which Redis appends: all of it or nothing, in one step that no other writer can split.
import { defineScript } from 'redis';
import type { Answer, Append, Appended } from '../../app/ports/journal.ts';
import { redisKeys } from './redis-keys.ts';

/**
 * Redis keeps what a script wrote before it failed, so everything is checked first. An append is one entry of the session's
 * stream, and the version after it is the entry's id: even without the check, Redis itself would refuse an id that is not
 * above the last. (Asking the stream for its last entry would copy the whole of it.) The store's mark is read in the same step, so
 * that nothing is ever written to another store. All tokens go before one comes, as one may pass from a member to another.
 */
const SCRIPT = `
local session, expected = ARGV[1], tonumber(ARGV[2])
local answer, keep, code, timer, due = ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7]
local count, members, tag, follows = tonumber(ARGV[11]), tonumber(ARGV[12]), ARGV[13], ARGV[14]
if redis.call('HGET', KEYS[3], 'mark') ~= ARGV[9] then return {'strange', ''} end
if answer ~= '' then
  local first = redis.call('GET', KEYS[2])
  if first then return {'answered', first} end
end
local version, tip = 0, ''
local head = redis.call('EXISTS', KEYS[1]) == 1 and redis.call('HGET', KEYS[4], session)
if head then version, tip = tonumber(string.match(head, '^%d+')), string.match(head, ' (.*)$') end
if version ~= expected or (follows ~= '' and tip ~= follows) then return {'conflict', tostring(version)} end
local from, gives = nil, false
if KEYS[11] then
  from, gives = ARGV[15 + 2 * members], ARGV[17 + 2 * members] == '1'
  local left = redis.call('EXISTS', KEYS[12]) == 1 and redis.call('HGET', KEYS[4], from)
  local at, successor = left and string.match(left, '^%d+') or '0', redis.call('HGET', KEYS[11], from) or ''
  if at ~= ARGV[16 + 2 * members] or successor ~= '' then return {'overtaken', at .. ' ' .. successor} end
end
local holder = code ~= '' and redis.call('HGET', KEYS[5], code)
if holder and not (gives and holder == from) then return {'codeTaken', ''} end
for i = 1, members do
  local token = ARGV[14 + 2 * i]
  local place = token ~= '' and redis.call('HGET', KEYS[6], token)
  local opens = place and string.match(place, '^(.*)/')
  if opens and opens ~= session and opens ~= from then return {'tokenTaken', ''} end
end

version = version + count
if count > 0 then
  redis.call('XADD', KEYS[1], version .. '-0', 'facts', ARGV[10])
  redis.call('HSET', KEYS[4], session, version .. ' ' .. tag)
end
if code ~= '' then redis.call('HSET', KEYS[5], code, session) end
for i = 1, members do
  local place = session .. '/' .. ARGV[13 + 2 * i]
  local old = redis.call('HGET', KEYS[7], place)
  if old then
    redis.call('HDEL', KEYS[6], old)
    redis.call('HDEL', KEYS[7], place)
  end
end
for i = 1, members do
  local place, token = session .. '/' .. ARGV[13 + 2 * i], ARGV[14 + 2 * i]
  if token ~= '' then
    local before = redis.call('HGET', KEYS[6], token)
    if before then redis.call('HDEL', KEYS[7], before) end
    redis.call('HSET', KEYS[7], place, token)
    redis.call('HSET', KEYS[6], token, place)
  end
end
if from then
  redis.call('HSET', KEYS[11], from, session)
  redis.call('PUBLISH', KEYS[10], ARGV[8] .. ' ' .. ARGV[16 + 2 * members] .. ' ' .. from .. ' ' .. session)
end
if timer == 'none' then
  redis.call('ZREM', KEYS[8], session)
  redis.call('HDEL', KEYS[9], session)
elseif timer ~= '' then
  redis.call('ZADD', KEYS[8], due, session)
  redis.call('HSET', KEYS[9], session, timer)
end
if answer ~= '' then
  if keep == '' then redis.call('SET', KEYS[2], answer) else redis.call('SET', KEYS[2], answer, 'PX', keep) end
end
local writes = redis.call('HINCRBY', KEYS[3], 'writes', 1)
if count > 0 then redis.call('PUBLISH', KEYS[10], ARGV[8] .. ' ' .. version .. ' ' .. session) end
return {'appended', tostring(version), tostring(writes)}
`;

/** Who appends, and to which store. */
export interface Writer {
  /** Marks this process's own news, which is no news to it. */
  readonly name: string;
  readonly mark: string;
  /** Of this append alone. */
  readonly tag: string;
  /**
   * The tag of an append that was still under way when this one was decided, null if none was. The version alone would let
   * this one follow a stranger's append that took the other's place and number.
   */
  readonly follows: string | null;
}

const keysOf = ({ session, remember }: Append): readonly string[] => [
  redisKeys.facts(session),
  redisKeys.answer(session, remember?.member ?? '', remember?.command ?? ''),
  redisKeys.store,
  redisKeys.sessions,
  redisKeys.codes,
  redisKeys.members,
  redisKeys.tokens,
  redisKeys.due,
  redisKeys.timers,
  redisKeys.news,
];

function argumentsOf(append: Append, { name, mark, tag, follows }: Writer): readonly string[] {
  const { session, expected, facts, index, remember } = append;
  const timer = index?.timer;
  const members = index?.members ?? [];
  return [
    session,
    String(expected),
    remember ? JSON.stringify(remember.answer) : '',
    remember?.keepMs == null ? '' : String(remember.keepMs),
    index?.code ?? '',
    timer === null ? 'none' : timer === undefined ? '' : String(timer.id),
    timer ? String(timer.dueAt) : '',
    name,
    mark,
    JSON.stringify(facts),
    String(facts.length),
    String(members.length),
    tag,
    follows ?? '',
    ...members.flatMap(({ member, tokenHash }) => [member, tokenHash ?? '']),
  ];
}

/** The script as a command of the client: `appendFacts(append, writer)` answers with a kind, its value and the count of writes. */
export const appendFacts = defineScript({
  SCRIPT,
  NUMBER_OF_KEYS: 10,
  parseCommand(parser, append: Append, writer: Writer) {
    for (const key of keysOf(append)) parser.pushKey(key);
    parser.push(...argumentsOf(append, writer));
  },
  transformReply: (reply: readonly [kind: string, value: string, writes?: string]) => reply,
});

/** The same script for an append that succeeds a session: only such a one is burdened with what that takes. */
export const appendSuccessor = defineScript({
  ...appendFacts,
  NUMBER_OF_KEYS: 12,
  parseCommand(parser, append: Append, writer: Writer) {
    const { session = '', version = 0, code = false } = append.succeeds ?? {};
    for (const key of keysOf(append)) parser.pushKey(key);
    parser.pushKey(redisKeys.successors);
    parser.pushKey(redisKeys.facts(session));
    parser.push(...argumentsOf(append, writer), session, String(version), code ? '1' : '');
  },
});

/** What the script's answer says. @throws Error when the append breaks an invariant */
export function appendedOf(kind: string, value: string): Appended {
  switch (kind) {
    case 'appended':
      return { kind, version: Number(value) };
    case 'conflict':
      return { kind, version: Number(value) };
    case 'answered': {
      const answer: Answer = JSON.parse(value);
      return { kind, answer };
    }
    case 'codeTaken':
      return { kind };
    case 'overtaken': {
      const [version, successor] = value.split(' ');
      return { kind, version: Number(version), successor: successor || null };
    }
    case 'tokenTaken':
      throw new Error('a session was given a token of another session');
    default:
      throw new Error(`unexpected answer of the script: ${kind}`);
  }
}
