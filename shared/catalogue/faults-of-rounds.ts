// Owns the checks on rounds: numbered in order, without gap or overlap over the whole truce, and the extension signable.

import type { Fault } from './fault.ts';
import { duplicates, unless } from './faults-places.ts';
import { roundOn } from './rounds.ts';
import type { Scenario } from './scenario.ts';

export function roundFaults(scenario: Scenario): Fault[] {
  const { rounds, days } = scenario;
  if (rounds === undefined) return [];
  const last = rounds.at(-1);
  return [
    ...rounds.flatMap((round, index) => {
      const path = `rounds[${index}]`;
      const first = (rounds[index - 1]?.to ?? 0) + 1;
      return [
        ...unless(
          round.number === index + 1,
          `${path}.number`,
          `must be ${index + 1}, its place in the list`,
        ),
        ...unless(round.from === first, `${path}.from`, `must be ${first}, the day after the round before`),
        ...unless(round.to >= round.from, `${path}.to`, 'must not be before the first day'),
        ...duplicates(`${path}.tracks`, round.tracks),
      ];
    }),
    ...unless(last?.to === days, 'rounds', `must end on the last day of the truce, ${days}`),
    ...extensionFaults(scenario),
  ];
}

/** A question that opens in a round which does not have it on its agenda could be read and not answered. */
function extensionFaults({ rounds, extension }: Scenario): Fault[] {
  const open = roundOn(rounds, extension.opensOn);
  if (open === undefined) return [];
  return unless(
    open.signing && open.tracks.includes('extension'),
    'extension.opensOn',
    `falls into round ${open.number}, in which an extension cannot be signed`,
  );
}
