// Tests of when a person is called: what came while nobody looked, once, and never for what the person did.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FacilitatorView, ObserverView, SeatView } from '../../../shared/views/index.ts';
import { noticeWanted, soundWanted, unseenCalls } from '../../store/attention.ts';
import { pending, scenario, told } from '../../store/session.ts';
import { facilitatorView, OPENED_AT, person } from '../../testing/facilitator-fixture.ts';
import { observerView } from '../../testing/observer-fixture.ts';
import { proposal, seatView, scenario as shipped } from '../../testing/room-fixture.ts';
import * as notice from './call-notice.ts';
import * as sound from './call-sound.ts';
import { watchCalls } from './watch-calls.ts';

const page = { hidden: false, focused: true };
const events = new EventTarget();

/** The reader goes away, or comes back. */
function turn(change: Partial<typeof page>): void {
  Object.assign(page, change);
  events.dispatchEvent(new Event('visibilitychange'));
}

const awaiting = (id: string): Partial<SeatView> => ({ proposals: { [id]: proposal({ id }) } });
const sees = (change: Partial<SeatView> = {}) => {
  told.value = seatView('UA', change);
};

let stop = () => {};
const heard = vi.spyOn(sound, 'playCallSound').mockImplementation(() => {});
const shown = vi.spyOn(notice, 'showNotice').mockImplementation(() => {});
beforeEach(() => {
  vi.stubGlobal('window', events);
  vi.stubGlobal('document', {
    get hidden() {
      return page.hidden;
    },
    hasFocus: () => page.focused && !page.hidden,
  });
  Object.assign(page, { hidden: false, focused: true });
  [soundWanted.value, noticeWanted.value, pending.value] = [true, true, []];
  scenario.value = shipped;
  sees();
  stop = watchCalls();
});
afterEach(() => {
  stop();
  told.value = null;
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('a person', () => {
  it('is called when something new needs them while the page is hidden, and the title is plain again once it is looked at', () => {
    turn({ hidden: true });
    sees(awaiting('P-1'));
    expect([unseenCalls.value, heard.mock.calls.length, shown.mock.calls.length]).toEqual([1, 1, 1]);
    turn({ hidden: false });
    expect(unseenCalls.value).toBe(0);
    turn({ hidden: true });
    expect(unseenCalls.value).toBe(0);
  });

  it('is not called for what they look at, nor twice for the same', () => {
    sees(awaiting('P-1'));
    turn({ hidden: true });
    sees({ ...awaiting('P-1'), clock: { ...seatView('UA').clock, dueAt: 5 } });
    expect([unseenCalls.value, heard.mock.calls.length]).toEqual([0, 0]);
    sees();
    sees(awaiting('P-1'));
    expect([unseenCalls.value, heard.mock.calls.length]).toEqual([0, 0]);
  });

  it('is not called for what was there when the page opened', () => {
    stop();
    turn({ hidden: true });
    sees(awaiting('P-1'));
    stop = watchCalls();
    expect([unseenCalls.value, heard.mock.calls.length]).toEqual([0, 0]);
  });

  it('is not called by what they have just done themselves', () => {
    turn({ hidden: true });
    pending.value = ['ready.declare'];
    sees({ clock: { ...seatView('UA').clock, stage: 'bulletin' } });
    pending.value = [];
    sees({ clock: { ...seatView('UA').clock, stage: 'bulletin', dueAt: 5 } });
    expect([unseenCalls.value, heard.mock.calls.length]).toEqual([0, 0]);
  });

  it('hears beside another window, and is shown a notice only when the page is hidden', () => {
    turn({ focused: false });
    sees(awaiting('P-1'));
    expect([unseenCalls.value, heard.mock.calls.length, shown.mock.calls.length]).toEqual([1, 1, 0]);
  });

  it('hears and is shown nothing that is not switched on; the title counts all the same', () => {
    [soundWanted.value, noticeWanted.value] = [false, false];
    turn({ hidden: true });
    sees(awaiting('P-1'));
    expect([unseenCalls.value, heard.mock.calls.length, shown.mock.calls.length]).toEqual([1, 0, 0]);
  });

  it('is told neither who nor what by the notice, which others may see', () => {
    turn({ hidden: true });
    sees(awaiting('P-1'));
    const words = JSON.stringify(shown.mock.calls[0]);
    expect(words).toContain('Day 12');
    expect(words).not.toMatch(/P-1|MED|Mediator|Verification/);
  });

  it('has a title that forgets a call that was met meanwhile, e.g. on another device', () => {
    turn({ hidden: true });
    sees(awaiting('P-1'));
    sees({ proposals: { 'P-1': proposal({ state: 'withdrawn' }) } });
    expect(unseenCalls.value).toBe(0);
  });
});

const word = (n: number, from: string) => ({
  channel: 'UA-facilitation',
  n,
  day: 12,
  at: n,
  from,
  readers: ['UA', 'facilitation'],
  words: { text: 'May we?' },
  attaches: null,
  statement: false,
});

describe('a facilitator', () => {
  const leads = (change: Partial<FacilitatorView> = {}) => {
    told.value = facilitatorView({ seats: [], ...change });
  };

  it('is called by what comes to need whoever leads, a second word in the same channel included, until it is answered', () => {
    leads();
    turn({ hidden: true });
    leads({ messages: [word(1, 'UA')] });
    expect([unseenCalls.value, heard.mock.calls.length, shown.mock.calls.length]).toEqual([1, 1, 1]);
    leads({ messages: [word(1, 'UA'), word(2, 'UA')] });
    expect([unseenCalls.value, heard.mock.calls.length]).toEqual([1, 2]);
    leads({ messages: [word(1, 'UA'), word(2, 'UA'), word(3, 'facilitation')] });
    expect(unseenCalls.value).toBe(0);
  });

  it('is called by somebody who waits for a place, once for each', () => {
    const waits = (...ids: readonly string[]) =>
      leads({ members: ids.map((id) => person(id, '', { place: { at: 'entrance' } })) });
    leads();
    turn({ hidden: true });
    waits('M8');
    waits('M8', 'M9');
    expect([unseenCalls.value, heard.mock.calls.length]).toEqual([2, 2]);
  });

  it('is called when time alone makes a delegation silent', () => {
    vi.useFakeTimers({ now: OPENED_AT });
    stop();
    stop = watchCalls();
    const clock = { ...facilitatorView().clock, settings: { mode: 'untimed' } as const };
    told.value = facilitatorView({ clock });
    turn({ hidden: true });
    vi.advanceTimersByTime(11 * 60_000);
    expect(unseenCalls.value).toBeGreaterThan(0);
    vi.useRealTimers();
  });
});

describe('who watches', () => {
  const watches = (messages: ObserverView['messages']) => {
    told.value = observerView({ messages });
  };

  it('has a title that counts bulletins and statements since the page was looked at, and is called by nothing', () => {
    watches([]);
    turn({ hidden: true });
    watches([{ ...word(1, 'UA'), channel: 'table', readers: 'table', statement: true }]);
    expect([unseenCalls.value, heard.mock.calls.length, shown.mock.calls.length]).toEqual([1, 0, 0]);
    turn({ hidden: false });
    expect(unseenCalls.value).toBe(0);
  });
});
