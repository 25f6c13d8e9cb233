// Owns the words for when a planned inject is delivered: its day, its hour, or what it waits for.
import type { InjectCondition } from '../../../../shared/catalogue/inject-condition.ts';
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { PlanTime } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { optionLabel } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { figureInWords } from './act-words.ts';

export function whenInWords(when: PlanTime): string {
  if ('day' in when) return ct('when.day', { day: when.day });
  if ('at' in when) return ct('when.at', { time: timeOf(when.at) });
  return ct('when.all', { conditions: joinWords(when.all.map(conditionInWords)) });
}

const timeOf = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);

export function conditionInWords(condition: InjectCondition): string {
  switch (condition.if) {
    case 'figure':
      return ct(`if.${condition.is}`, {
        figure: figureInWords(condition.track, condition.of),
        than: condition.than,
      });
    case 'compliance':
      return ct('if.compliance', { state: t(`compliance.${condition.is}`).toLowerCase() });
    case 'monitoring':
      return ct('if.monitoring', { state: condition.is });
    case 'day':
      return ct('if.day', { from: condition.from, to: condition.to });
    case 'text':
      return ct(condition.holds ? 'if.text' : 'if.noText', { option: optionLabel(condition.option) });
    case 'incidents':
      return ct(condition.is === 'at least' ? 'if.atLeast' : 'if.atMost', {
        count: condition.count,
        which: ct(`incidents.which.${condition.which === 'last night' ? 'night' : condition.which}`),
      });
    default:
      return assertNever(condition);
  }
}
