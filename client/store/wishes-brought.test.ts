import { expect, test } from 'vitest';
import type { Intent } from '../../shared/protocol/index.ts';
import type { ObserverView } from '../../shared/views/index.ts';
import type { Place } from '../../shared/vocabulary/index.ts';
import { keepingLine } from '../testing/keeping-line.ts';
import { observerView } from '../testing/observer-fixture.ts';
import { enterSeat, told } from './session.ts';
import { bringWishes, stateWishes } from './wishes-brought.ts';

/** Somebody without a delegation, who has come in. */
const watching = (place: Place): ObserverView => {
  const view = observerView();
  return { ...view, me: { ...view.me, place } };
};

/** What is sent once somebody with these wishes is in. */
function sentBy(wishes: readonly string[], place: Place): readonly unknown[] {
  const sent: Intent[] = [];
  const open = () => keepingLine(sent);
  bringWishes(wishes);
  const leave = enterSeat('token', open);
  const stop = stateWishes();
  told.value = watching(place);
  told.value = watching(place);
  stop();
  leave();
  bringWishes([]);
  return sent;
}

test('several wishes are stated once, as soon as one waits for a place', () => {
  expect(sentBy(['RU', 'UA'], { at: 'entrance' })).toEqual([
    { type: 'preference.state', prefers: ['RU', 'UA'] },
  ]);
});

test('one wish the door has taken already, and who has a place wishes no more', () => {
  expect(sentBy(['RU'], { at: 'entrance' })).toEqual([]);
  expect(sentBy(['RU', 'UA'], { at: 'gallery' })).toEqual([]);
});
