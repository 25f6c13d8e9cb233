// Owns a promise in the making: what is still missing, and what is sent of it; knows no words of the page.
import type { Pledge, PledgeTest } from '../../../../shared/protocol/index.ts';

export interface PledgeDraft {
  readonly text: string;
  /** Last day on which it binds; null = until the end. */
  readonly until: number | null;
  readonly tiedTo: 'nothing' | PledgeTest['of'];
  /** The kind of order, or the option, by id; '' = not chosen. */
  readonly what: string;
}

export const emptyPledge: PledgeDraft = { text: '', until: null, tiedTo: 'nothing', what: '' };

export type PledgeFault = 'empty' | 'not chosen';

export function pledgeFault({ text, tiedTo, what }: PledgeDraft): PledgeFault | null {
  if (text.trim() === '') return 'empty';
  return tiedTo !== 'nothing' && what === '' ? 'not chosen' : null;
}

/** The promise as it is sent. */
export function pledgeFrom(draft: PledgeDraft): Pledge {
  const { text, until } = draft;
  const test = testOf(draft);
  return { text: text.trim(), ...(until === null ? {} : { until }), ...(test ? { test } : {}) };
}

function testOf({ tiedTo, what }: PledgeDraft): PledgeTest | null {
  switch (tiedTo) {
    case 'nothing':
      return null;
    case 'no orders':
      return { of: tiedTo, orders: [what] };
    case 'option':
      return { of: tiedTo, option: what };
  }
}
