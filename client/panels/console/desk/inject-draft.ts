// Owns the draft of an inject: what it begins with, what is still missing, and the command it becomes. Pure.
import type { InjectEffect } from '../../../../shared/catalogue/inject.ts';
import type { InjectCondition } from '../../../../shared/catalogue/inject-condition.ts';
import type { Intent } from '../../../../shared/protocol/index.ts';
import type { LibraryInject, PlanTime, Readers } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';

export type When = 'now' | 'day' | 'hour' | 'if';

export interface InjectDraft {
  readonly from: LibraryInject | null;
  readonly title: string;
  readonly text: string;
  readonly readers: Readers;
  readonly effects: readonly InjectEffect[];
  readonly when: When;
  readonly day: number;
  /** As a field for date and time has it, e.g. `2026-05-04T09:30`, by this device's clock. */
  readonly hour: string;
  readonly conditions: readonly InjectCondition[];
}

/** @param today the day of the truce; 0 before it */
export function firstInject(from: LibraryInject | null, today: number): InjectDraft {
  return {
    from,
    title: '',
    text: '',
    readers: from?.audience ?? 'all',
    effects: from?.effects ?? [],
    when: 'now',
    day: Math.max(today + 1, from?.suggested?.from ?? 0),
    hour: '',
    conditions: from?.suggested?.all ?? [],
  };
}

/** What still keeps it from being delivered or planned, in words; null when nothing does. */
export function faultOf(draft: InjectDraft): string | null {
  const { from, title, text, readers, when, hour, conditions } = draft;
  if (!from && (title.trim() === '' || text.trim() === '')) return ct('inject.unwritten');
  if (readers !== 'all' && readers.length === 0) return ct('inject.unread');
  if (when === 'hour' && Number.isNaN(Date.parse(hour))) return ct('inject.noHour');
  if (when === 'if' && conditions.length === 0) return ct('inject.noCondition');
  return null;
}

type Asked = Omit<Extract<Intent, { type: 'inject.deliver' }>, 'type'>;

export function askedOf({ from, title, text, readers, effects }: InjectDraft): Asked {
  return {
    what: from ? { inject: from.id } : { title: title.trim(), text: text.trim() },
    audience: readers === 'all' ? 'all' : [...readers],
    effects: effects.map((effect) => ({ ...effect })),
  };
}

type Planned = Extract<Intent, { type: 'inject.plan' }>['when'];

/** When it is planned for; null = at once. */
export function whenOf({ when, day, hour, conditions }: InjectDraft): Planned | null {
  switch (when) {
    case 'now':
      return null;
    case 'day':
      return { day };
    case 'hour':
      return { at: Date.parse(hour) };
    case 'if':
      return { all: conditions.map((one) => ({ ...one })) } satisfies PlanTime;
  }
}
