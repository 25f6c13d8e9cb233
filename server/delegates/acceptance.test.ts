// Tests the rule by which texts are signed, held and declined.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePartial, judgeSettlement, partialAsk, type SettlementOffer } from './acceptance.ts';

const offer: SettlementOffer = {
  worth: 60,
  crossesRedLine: false,
  floor: 52,
  ownNext: 65,
  recent: [],
  elapsed: 0.5,
  lastChance: false,
};

describe('judgeSettlement', () => {
  it('signs what is worth the own next text, holds what may become so, declines on its last day', () => {
    expect(judgeSettlement({ ...offer, worth: 65 })).toBe('sign');
    expect(judgeSettlement(offer)).toBe('hold');
    expect(judgeSettlement({ ...offer, lastChance: true })).toBe('decline');
  });

  it('takes the best of the last window when time is out, and nothing less', () => {
    expect(judgeSettlement({ ...offer, elapsed: 0.985, recent: [58, 60] })).toBe('sign');
    expect(judgeSettlement({ ...offer, elapsed: 0.985, recent: [61] })).toBe('hold');
  });

  it('never signs below its floor or across a red line', () => {
    const figure = fc.double({ min: 0, max: 100, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        fc.array(figure),
        share,
        fc.boolean(),
        (worth, floor, ownNext, recent, elapsed, crosses) => {
          const verdict = judgeSettlement({
            worth,
            floor,
            ownNext,
            recent,
            elapsed,
            crossesRedLine: crosses,
            lastChance: false,
          });
          if (crosses || worth < floor) expect(verdict).toBe('decline');
        },
      ),
    );
  });
});

describe('judgePartial', () => {
  const deal = { gain: 1, crossesRedLine: false, asked: 0.5, lastChance: false };

  it('signs a sufficient gain, holds a small one, declines none', () => {
    expect(judgePartial(deal)).toBe('sign');
    expect(judgePartial({ ...deal, gain: 0.2 })).toBe('hold');
    expect(judgePartial({ ...deal, gain: 0.2, lastChance: true })).toBe('decline');
    expect(judgePartial({ ...deal, gain: 0 })).toBe('decline');
    expect(judgePartial({ ...deal, gain: 9, crossesRedLine: true })).toBe('decline');
  });

  it('asks for less as the clock runs, and always for something', () => {
    expect(partialAsk(0, 0.3)).toBeGreaterThan(partialAsk(0.9, 0.3));
    expect(partialAsk(1, 0.3)).toBeGreaterThan(0);
  });
});
