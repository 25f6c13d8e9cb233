// Owns how this device calls its person when something needs them: what was not seen yet, and which calls are wanted.
import { effect, signal } from '@preact/signals';
import { keep, readKept } from './kept.ts';

/** How many things have come to need this person since the page was last looked at. */
export const unseenCalls = signal(0);

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const wanted = (key: string) =>
  signal(typeof localStorage !== 'undefined' && readKept(key, isBoolean, false));

/** Kept for this device, off unless switched on here. */
export const soundWanted = wanted('call.sound');
export const noticeWanted = wanted('call.notice');

effect(() => keep('call.sound', soundWanted.value || null));
effect(() => keep('call.notice', noticeWanted.value || null));
