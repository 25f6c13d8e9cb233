// Owns the words for what a promise is tied to.
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { PledgeTest } from '../../../../shared/protocol/index.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { optionLabel, orderTitle } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';

export function pledgeTestInWords(test: PledgeTest): string {
  switch (test.of) {
    case 'no orders':
      return t('room.pledge.noOrders', { orders: joinWords(test.orders.map(orderTitle)) });
    case 'option':
      return t('room.pledge.option.within', { option: `${test.option} ${optionLabel(test.option)}` });
    default:
      return assertNever(test);
  }
}
