// What the effects of an inject make true when it is delivered; decides nothing about who reads of it.
import type { InjectEffect, Scenario } from '../../../../shared/catalogue/index.ts';
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { Readers } from '../../../../shared/views/index.ts';
import type { Fact } from '../../facts.ts';
import { occur } from '../../night/incidents.ts';
import { moveFigures, type Night, tellMarks } from '../../night/night.ts';
import type { Change, SessionState } from '../../state.ts';
import { boardNow, causeOf, factsOfMoves } from './move-figures.ts';

/** What followed from effects: the facts, and what a reversal needs to know of them. */
export interface BroughtAbout {
  readonly facts: readonly Fact[];
  readonly changes: readonly Change[];
  readonly incidents: readonly string[];
}

/**
 * Rule 10.3: effects one after the other, figures within their ranges. Marks bear `act`, so that its reversal finds them.
 * @param act the delivered inject's id
 * @param readers who is told why figures moved
 */
export function bringAbout(
  scenario: Scenario,
  state: SessionState,
  effects: readonly InjectEffect[],
  act: string,
  readers: Readers,
  at: number,
): BroughtAbout {
  const night = boardNow(scenario, state, at);
  const marks = night.board.marks;
  const changes: Change[] = [];
  const incidents: string[] = [];
  for (const effect of effects) {
    switch (effect.do) {
      case 'change':
        changes.push(...moveFigures(night, [[effect.track, effect.of, effect.add]]));
        break;
      case 'mark': {
        const { mark, of, value, days } = effect;
        night.board.marks = [...night.board.marks, { mark, of, value, days, act }];
        break;
      }
      case 'incident':
        incidents.push(incidentOf(night, effect));
        break;
      default:
        assertNever(effect, 'effect');
    }
  }
  tellMarks(night, marks);
  const moves = factsOfMoves(night, causeOf('inject', readers), changes);
  return { facts: [...moves, ...night.facts], changes, incidents };
}

function incidentOf(night: Night, effect: Extract<InjectEffect, { do: 'incident' }>): string {
  const { kind, sector, author, blames } = effect;
  return occur(night, { kind, sector, author, blames: blames ?? null, odds: null }).id;
}
