// Owns a delegation's watch over its own red lines: what a text crosses, and what it crosses beyond the text in force.

import { clauseOf, indexOf } from '../../shared/catalogue/index.ts';
import { type CompiledSheet, compileSheet, type ValueSheet } from '../../shared/treaty/index.ts';
import { memory } from './remember.ts';
import type { Situation } from './situation.ts';
import type { TreatySpace } from './treaty-space.ts';

const watches = memory<CompiledSheet>();

/**
 * Whether a text in force instead of today's would cross an own red line that today's does not. The status quo itself may
 * cross some; a partial deal need not mend that, but must not add to it.
 */
export function addsCrossing(situation: Situation, text: Int8Array): boolean {
  return keptLines(situation).crosses(text);
}

/** Options of a text that stand across own red lines which the text in force does not cross. */
export function newlyAcross(situation: Situation, text: Int8Array): readonly string[] {
  return acrossRedLines(keptLines(situation).sheet, situation.space, text);
}

/** Options of a text that stand across a sheet's red lines, alone or for want of another option. */
export function acrossRedLines(sheet: ValueSheet, space: TreatySpace, text: Int8Array): readonly string[] {
  const holds = holder(space, text);
  const absolute = sheet.redLines.filter((line) => holds(line.option)).map((line) => line.option);
  const conditional = sheet.conditionalRedLines
    .filter((line) => line.if.some(holds) && !line.needOneOf.some(holds))
    .flatMap((line) => line.if.filter(holds));
  return [...new Set([...absolute, ...conditional])];
}

/** The own sheet with only those red lines that the text in force keeps. */
export function keptLines(situation: Situation): CompiledSheet {
  const { space, inForce } = situation;
  return watches(situation.sheet, [space, inForce], () => {
    const { sheet } = situation.sheet;
    const holds = holder(space, inForce);
    return compileSheet({
      ...sheet,
      redLines: sheet.redLines.filter((line) => !holds(line.option)),
      conditionalRedLines: sheet.conditionalRedLines.filter(
        (line) => !line.if.some(holds) || line.needOneOf.some(holds),
      ),
    });
  });
}

function holder(space: TreatySpace, text: Int8Array): (option: string) => boolean {
  return (option) => text[space.place.get(clauseOf(option)) ?? -1] === indexOf(option);
}
