// Tests: what a seat can do now, and what stands in the way of the rest.
import { expect, it } from 'vitest';
import { legalExcept, proposal, scenario, seatView } from '../../../testing/room-fixture.ts';
import { actsNow } from './acts-now.ts';

const hindranceOf = (view: ReturnType<typeof seatView>, command: string) =>
  actsNow(view, scenario.belligerents).find((act) => act.command === command)?.hindrance;

it('gives the server’s own reason for what it refuses', () => {
  const view = seatView('UA', { legal: legalExcept({ 'order.seal': 'The day is closed.' }) });
  expect(hindranceOf(view, 'order.seal')).toEqual({ kind: 'refused', reason: 'The day is closed.' });
  expect(hindranceOf(view, 'message.send')).toBeNull();
});

it('says when there is nothing to sign', () => {
  expect(hindranceOf(seatView('UA'), 'proposal.sign')).toEqual({ kind: 'nothing awaits' });
  const view = seatView('UA', { proposals: { 'P-1': proposal() } });
  expect(hindranceOf(view, 'proposal.sign')).toBeNull();
});

it('leaves the answer to the offer to the belligerents', () => {
  const legal = legalExcept({});
  expect(hindranceOf(seatView('MED', { legal }), 'terms.answer')).toEqual({ kind: 'not a belligerent' });
  expect(hindranceOf(seatView('RU', { legal }), 'terms.answer')).toBeNull();
});
