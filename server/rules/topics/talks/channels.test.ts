// Rules 7.14 and 7.15: channels to and from who runs the session, who wrote what, what a mediator carries between two sides.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { Intent } from '../../../../shared/protocol/index.ts';
import { limits } from '../../../../shared/protocol/index.ts';
import type { MessageView } from '../../../../shared/views/index.ts';
import { type SessionState, viewFor } from '../../rules.ts';
import { differing } from '../../testing/differing.ts';
import { pagesOf } from '../../testing/pages-of.ts';
import { audienceAt, openTable } from '../../testing/table.ts';

type Send = Extract<Intent, { type: 'message.send' }>;
const send = (to: Send['to'], text = 'A word.', more: Partial<Send> = {}): Intent => ({
  type: 'message.send',
  to,
  words: { text },
  ...more,
});
const last = (view: { readonly messages: readonly MessageView[] }) => view.messages.at(-1);

/** A facilitator, M1; heads of UA, RU and MED, M2 to M4; and Ann, M5, of UA. */
function classroom() {
  const table = openTable({ kind: 'hosted', host: null, people: ['UA', 'RU', 'MED'] });
  const wish = { at: 'delegation', delegation: 'UA', role: 'negotiator' } as const;
  table.system({ type: 'member.join', name: 'Ann', tokenHash: 'hash-ann', wish });
  return table.begin();
}

describe('rule 7.14: who runs the session is written to, and writes', () => {
  it('given a word to the facilitator, then own people and the facilitators read it and nobody else', () => {
    const table = classroom();
    table.does('UA', send(['facilitation'], 'A question.'));
    expect(last(table.view('UA'))).toMatchObject({
      channel: 'UA-facilitation',
      readers: ['UA', 'facilitation'],
    });
    expect(last(table.viewOfFacilitator())?.words).toEqual({ text: 'A question.' });
    for (const seat of ['RU', 'US', 'EU', 'MED']) {
      expect(JSON.stringify(table.view(seat))).not.toContain('facilitation"]');
      expect(table.view(seat).messages).toEqual([]);
    }
  });

  it('given an answer to one, some or all, then exactly these read it', () => {
    const table = classroom();
    const readers = () =>
      ['RU', 'UA', 'US', 'EU', 'MED'].filter(
        (seat) => last(table.view(seat))?.words === last(table.viewOfFacilitator())?.words,
      );
    table.does('M1', send(['UA']));
    expect(last(table.view('UA'))).toMatchObject({ from: 'facilitation', channel: 'UA-facilitation' });
    expect(readers()).toEqual(['UA']);
    table.does('M1', send(['EU', 'RU'], 'For two.'));
    expect(last(table.view('EU'))?.channel).toBe('RU-EU-facilitation');
    expect(readers()).toEqual(['RU', 'EU']);
    table.does('M1', send('table', 'For all.'));
    expect(readers()).toEqual(['RU', 'UA', 'US', 'EU', 'MED']);
    expect(table.refuses('M1', send([])).code).toBe('message/nobody');
  });

  it('given an announcement of a facilitator, then the gallery reads it, and of what is said at the table nothing', () => {
    const table = classroom();
    const wish = { at: 'gallery' } as const;
    table.system({ type: 'member.join', name: 'Eve', tokenHash: 'hash-eve', wish });
    table.does('M1', send('table', 'For the table.'));
    table.does('M1', { type: 'statement.make', words: { text: 'For all.' } });
    expect(table.viewOfObserver('M6').messages.map(({ words }) => words)).toEqual([{ text: 'For all.' }]);
  });

  it('given nobody who facilitates, then there is nobody to write to', () => {
    const table = openTable({ people: ['RU'] }).begin();
    expect(table.refuses('UA', send(['facilitation'])).code).toBe('message/no_facilitator');
  });

  it('given a delegation of several, then a message bears its writer, and one of a single person does not', () => {
    const table = classroom();
    table.does('M5', send([], 'Among us.'));
    expect(last(table.view('UA'))).toMatchObject({ channel: 'UA', by: { member: 'M5', name: 'Ann' } });
    table.does('RU', send('table'));
    expect(last(table.view('UA'))).not.toHaveProperty('by');
  });

  it('given somebody muted, then it is refused in words everywhere but to the facilitators', () => {
    const table = classroom();
    table.does('M1', { type: 'member.mute', member: 'M5', muted: true });
    for (const to of ['table', [], ['RU'], ['RU', 'facilitation']] as const) {
      expect(table.refuses('M5', send(typeof to === 'string' ? to : [...to])).message).toBe(
        'You are muted for now. You can still write to the facilitator.',
      );
    }
    table.does('M5', send(['facilitation'], 'Why?'));
    table.does('M2', send('table', 'The others are not.'));
    table.does('M1', { type: 'member.mute', member: 'M5', muted: false });
    table.does('M5', send('table', 'Back.'));
  });

  it('given as many as a delegation may say, then the facilitators’ own limit is another', () => {
    const table = classroom();
    for (let n = 0; n < limits.messagesPerDay; n++) table.does('RU', send('table'));
    expect(table.refuses('RU', send('table')).code).toBe('message/too_many');
    for (let n = 0; n <= limits.messagesPerDay; n++) table.does('M1', send('table'));
  });

  it('given other words in every channel it is not in, then no byte of a delegation’s view is another', () => {
    const table = classroom();
    table.does('M5', send([], 'Among us.'));
    table.does('UA', send(['facilitation'], 'A question.'));
    table.does('M1', send(['UA', 'MED'], 'An answer.'));
    table.does('MED', send(['RU'], 'From them.', { passesOn: { channel: 'UA-MED-facilitation', n: 1 } }));
    const saved = { n: 3, over: 2, by: 'M5', at: 7, draft: null };
    fc.assert(
      fc.property(fc.constantFrom('RU', 'UA', 'US', 'EU', 'MED'), fc.string(), (seat, text) => {
        const swapped: SessionState = {
          ...table.state,
          messages: pagesOf(
            entriesOf(table.state.messages).map((one) =>
              one.readers === 'table' || one.readers.includes(seat)
                ? one
                : { ...one, words: { text }, by: { member: 'M9', name: text } },
            ),
          ),
          drafts: Object.fromEntries(['RU', 'UA'].filter((id) => id !== seat).map((id) => [id, saved])),
        };
        const audience = audienceAt(table.state, seat);
        expect(differing(viewFor(table.scenario, swapped, audience), table.view(seat))).toEqual([]);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

describe('rule 7.15: a mediator passes on what it can read, whole and with its author', () => {
  it('given a word in confidence, when the mediator passes it on, then the other side reads it as it was said', () => {
    const table = classroom();
    table.does('UA', send(['MED'], 'We could live with that.'));
    table.does('MED', send(['RU'], 'From the other side.', { passesOn: { channel: 'UA-MED', n: 1 } }));
    expect(last(table.view('RU'))).toMatchObject({
      from: 'MED',
      words: { text: 'From the other side.' },
      passedOn: { from: 'UA', by: { member: 'M2', name: 'UA' }, words: { text: 'We could live with that.' } },
    });
    expect(JSON.stringify(table.view('RU').messages)).not.toContain('UA-MED');
    expect(table.view('UA').messages).toHaveLength(1);
  });

  it('given a message that the mediator cannot read, then it is not there to pass on', () => {
    const table = classroom();
    table.does('UA', send(['RU'], 'Between us.'));
    const refusals = ['RU-UA', 'RU-EU'].map((channel) =>
      table.refuses('MED', send(['US'], 'Heard.', { passesOn: { channel, n: 1 } })),
    );
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]?.code).toBe('message/unknown');
  });

  it('given anybody else, then it passes nothing on', () => {
    const table = classroom();
    table.does('UA', send(['RU'], 'Between us.'));
    const refusal = table.refuses('RU', send(['US'], 'Look.', { passesOn: { channel: 'RU-UA', n: 1 } }));
    expect(refusal.code).toBe('message/mediator_only');
  });
});
