import { describe, expect, test } from 'vitest';
import type { Ack, PreviewAnswer } from '../../shared/protocol/index.ts';
import { connect, type Line, type LineState, type Listener } from './connect.ts';

type Heard = (...args: never[]) => void;

/** A line without a network: what was sent, what the server answers, and a way to speak as the server. */
function fakeLine(answers: readonly (Ack | 'silence')[] = [], previewed: PreviewAnswer | null = null) {
  const heard = new Map<string, Heard>();
  const sent: unknown[] = [];
  const calls: string[] = [];
  const left = [...answers];
  let auth: object = {};
  const line: Line & { connected: boolean } = {
    connected: true,
    io: { opts: {} },
    on: (event: string, hear: Heard) => void heard.set(event, hear),
    connect: () => void calls.push('connect'),
    disconnect: () => void calls.push('disconnect'),
    timeout: () => ({
      emit: (_event, payload, answered) => {
        sent.push(payload);
        const answer = left.shift() ?? 'silence';
        const silent: Ack = { ok: true, seq: 0 };
        if (answer === 'silence') setTimeout(() => answered(new Error('timeout'), silent), 0);
        else answered(null, answer);
      },
      emitWithAck: (_event, inject) => {
        sent.push(inject);
        return previewed ? Promise.resolve(previewed) : Promise.reject(new Error('timeout'));
      },
    }),
  };
  const open = (give: (hand: (data: object) => void) => void) => {
    give((data) => {
      auth = data;
    });
    return line;
  };
  const say = (event: string, ...args: unknown[]) => heard.get(event)?.(...(args as never[]));
  return { open, line, sent, calls, say, auth: () => auth };
}

function listener(
  seq: number | null = null,
): Listener & { readonly states: LineState[]; readonly patches: number[] } {
  const states: LineState[] = [];
  const patches: number[] = [];
  return {
    states,
    patches,
    seq: () => seq,
    welcome: () => undefined,
    resumed: () => undefined,
    patch: (patch) => void patches.push(patch.seq),
    state: (state) => void states.push(state),
  };
}

const welcome = { view: { session: { id: 'session-1' } } };
const ready = { type: 'ready.declare', ready: true } as const;

describe('a preview', () => {
  const inject = { what: { title: 'A word', text: 'To all.' }, audience: 'all' } as const;

  test('is asked for once, and answered as the server says', async () => {
    const answer: PreviewAnswer = { ok: false, error: { code: 'seat/facilitator_only', message: 'No.' } };
    const { open, sent } = fakeLine([], answer);
    expect(await connect('token', listener(), open).preview(inject)).toEqual(answer);
    expect(sent).toEqual([inject]);
  });

  test('that nobody answers, or that cannot be asked for, is refused in words', async () => {
    const { open, line, sent } = fakeLine();
    const connection = connect('token', listener(), open);
    expect(await connection.preview(inject)).toMatchObject({ error: { code: 'net/no_answer' } });
    line.connected = false;
    expect(await connection.preview(inject)).toMatchObject({ error: { code: 'net/not_connected' } });
    expect(sent).toHaveLength(1);
  });
});

describe('what a client says of itself', () => {
  test('the first time it asks for everything', () => {
    const { open, auth } = fakeLine();
    connect('token', listener(null), open);
    expect(auth()).toEqual({ token: 'token' });
  });

  test('coming back it names the last thing it heard', () => {
    const { open, auth } = fakeLine();
    connect('token', listener(7), open);
    expect(auth()).toEqual({ token: 'token', seq: 7, resume: true });
  });
});

describe('the address of a line', () => {
  test('names the session as soon as it is known, so that a proxy can keep its seats together', () => {
    const { open, line, say } = fakeLine();
    connect('token', listener(), open);
    expect(line.io.opts.query).toBeUndefined();
    say('welcome', welcome);
    expect(line.io.opts.query).toEqual({ session: 'session-1' });
  });
});

describe('sending', () => {
  test('an answer is handed back', async () => {
    const { open, sent } = fakeLine([{ ok: true, seq: 3 }]);
    const answer = await connect('token', listener(), open).send(ready);
    expect(answer).toEqual({ ok: true, seq: 3 });
    expect(sent).toEqual([{ ...ready, id: expect.any(String) }]);
  });

  test('what an answer brings is heard before anything that comes after it', () => {
    const { open, say } = fakeLine([{ ok: true, seq: 3, patch: { seq: 3 } }]);
    const heard = listener();
    void connect('token', heard, open).send(ready);
    say('patch', { seq: 4 });
    expect(heard.patches).toEqual([3, 4]);
  });

  test('patches that ride along with an answer, or in one message, are heard in their order', () => {
    const { open, line, say } = fakeLine();
    const heard = listener();
    line.timeout = () => ({
      emit: (_event, _payload, answered) =>
        answered(null, { ok: true, seq: 4, patch: { seq: 4 } }, { seq: 3 }, { seq: 5 }),
      emitWithAck: () => Promise.reject(new Error('nothing is asked')),
    });
    void connect('token', heard, open).send(ready);
    say('patch', { seq: 6 }, { seq: 7 });
    expect(heard.patches).toEqual([3, 4, 5, 6, 7]);
  });

  test('a retry carries the same id, so that it cannot be done twice', async () => {
    const { open, sent } = fakeLine(['silence', 'silence', { ok: true, seq: 3 }]);
    await connect('token', listener(), open).send(ready);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((command) => JSON.stringify(command))).size).toBe(1);
  });

  test('silence ends in a refusal, never in an error thrown', async () => {
    const { open } = fakeLine();
    expect(await connect('token', listener(), open).send(ready)).toMatchObject({
      ok: false,
      error: { code: 'net/no_answer' },
    });
  });

  test('without a line nothing is sent, and that is said', async () => {
    const { open, line, sent } = fakeLine([{ ok: true, seq: 3 }]);
    const connection = connect('token', listener(), open);
    line.connected = false;
    expect(await connection.send(ready)).toMatchObject({ ok: false, error: { code: 'net/not_connected' } });
    expect(sent).toEqual([]);
  });
});

describe('the state of the line', () => {
  test('welcome or resumed makes it live, a hang-up makes it lost', () => {
    const { open, say } = fakeLine();
    const heard = listener();
    connect('token', heard, open);
    say('welcome', welcome);
    say('disconnect', 'transport close');
    say('resumed', {});
    expect(heard.states).toEqual(['connecting', 'live', 'lost', 'live']);
  });

  test('a farewell for good closes it and does not call again', () => {
    const { open, say, calls } = fakeLine();
    const heard = listener();
    connect('token', heard, open);
    say('farewell', { error: { code: 'seat/taken', message: 'Taken over elsewhere.' }, reconnect: false });
    say('disconnect', 'io server disconnect');
    expect(heard.states.at(-1)).toBe('closed');
    expect(calls).toEqual(['disconnect']);
  });

  test('when the server merely hung up, the client calls again', () => {
    const { open, say, calls } = fakeLine();
    connect('token', listener(), open);
    say('disconnect', 'io server disconnect');
    expect(calls).toEqual(['connect']);
  });

  test('a handshake refused with words closes it with them; a network error does not', () => {
    const { open, say } = fakeLine();
    const heard = listener();
    connect('token', heard, open);
    say('connect_error', new Error('xhr poll error'));
    expect(heard.states.at(-1)).toBe('lost');
    say(
      'connect_error',
      Object.assign(new Error('no'), { data: { code: 'seat/unknown', message: 'No seat.' } }),
    );
    expect(heard.states.at(-1)).toBe('closed');
  });
});
