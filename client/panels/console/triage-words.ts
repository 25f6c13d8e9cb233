// Owns the words for what needs whoever runs a session: what it is, and what lies behind it.
import { assertNever } from '../../../shared/kernel/index.ts';
import type { FacilitatorView } from '../../../shared/views/index.ts';
import { ct } from '../../texts/console.ts';
import { joinWords } from '../../texts/format-message.ts';
import { clauseShort, delegationName, sectorName } from '../../texts/names.ts';
import { renderWords } from '../../texts/words.ts';
import type { IconName } from '../kit/icon.tsx';
import { seenInWords } from '../room/orders/order-words.ts';
import { proposalTitle } from '../room/proposals/proposal-words.ts';
import { spanOf } from './ago.ts';
import type { Alert } from './triage.ts';

export interface AlertWords {
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
}

const names = (ids: readonly string[]) => joinWords(ids.map((id) => delegationName(id)));

export function alertWords(alert: Alert, view: FacilitatorView): AlertWords {
  switch (alert.kind) {
    case 'waited':
      return {
        icon: 'clock',
        title: ct('alert.waited', { who: names(alert.delegations) }),
        note: ct(alert.inGrace ? 'alert.waited.grace' : 'alert.waited.note', {
          span: alert.forMs === null ? '' : spanOf(alert.forMs),
        }),
      };
    case 'absent':
      return absent(alert.delegation);
    case 'silent':
    case 'quiet':
      return quietWords(alert, view);
    case 'waiting':
      return {
        icon: 'door',
        title: ct('alert.waiting', { count: alert.members.length }),
        note: joinWords(alert.members.map((id) => memberName(view, id))),
      };
    case 'question':
      return {
        icon: 'speech',
        title: ct('alert.question', { who: delegationName(alert.from) }),
        note: lastWords(view, alert.channel),
      };
    case 'incident':
      return incident(alert, view);
    case 'plan':
      return {
        icon: 'bell',
        title: ct('alert.plan'),
        note: view.facilitation.plans.find(({ id }) => id === alert.plan)?.title ?? '',
      };
    case 'lapses':
    case 'stalled':
    case 'promises':
      return textWords(alert, view);
    default:
      return assertNever(alert);
  }
}

function quietWords(alert: Extract<Alert, { kind: 'silent' | 'quiet' }>, view: FacilitatorView): AlertWords {
  const who = delegationName(alert.delegation);
  const span = alert.forMs === null ? '' : spanOf(alert.forMs);
  if (alert.kind === 'silent') {
    const note = span === '' ? '' : ct('alert.silent.note', { span });
    return { icon: 'person', title: ct('alert.silent', { who }), note };
  }
  const title = ct('alert.quiet', { name: memberName(view, alert.member), span });
  return { icon: 'person', title, note: ct('alert.quiet.note', { who }) };
}

const LONGEST = 90;

/** What was said last in a channel, as far as it fits. */
function lastWords({ messages }: FacilitatorView, channel: string): string {
  const last = messages.findLast((message) => message.channel === channel);
  const words = last ? renderWords(last.words) : '';
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

const absent = (delegation: string): AlertWords => ({
  icon: 'person',
  title: ct('alert.absent', { who: delegationName(delegation) }),
  note: ct('alert.absent.note'),
});

const memberName = ({ members }: FacilitatorView, member: string): string =>
  members.find(({ id }) => id === member)?.name || member;

function incident(
  { incident: id, days }: Extract<Alert, { kind: 'incident' }>,
  view: FacilitatorView,
): AlertWords {
  const one = view.incidents[id];
  return {
    icon: 'warning',
    title: ct('alert.incident', { id, days }),
    note: one ? ct('incident.where', { seen: seenInWords(one.seen), sector: sectorName(one.sector) }) : '',
  };
}

type TextAlert = Extract<Alert, { kind: 'lapses' | 'stalled' | 'promises' }>;

function textWords(alert: TextAlert, { proposals }: FacilitatorView): AlertWords {
  if (alert.kind === 'promises') {
    const [one, other] = alert.proposals;
    return {
      icon: 'scales',
      title: ct('alert.promises', { who: delegationName(alert.delegation) }),
      note: ct('alert.promises.note', { one, other, clause: clauseShort(alert.clause) }),
    };
  }
  const text = proposals[alert.proposal];
  const note = text ? proposalTitle(text) : '';
  if (alert.kind === 'lapses') {
    return {
      icon: 'document',
      title: ct('alert.lapses', { id: alert.proposal }),
      note: ct('alert.lapses.note', { title: note, who: names(alert.missing) }),
    };
  }
  const { proposal: id, days, signed } = alert;
  return {
    icon: 'document',
    title: ct('alert.stalled', { id, days }),
    note: ct('alert.stalled.note', { title: note, signed }),
  };
}
