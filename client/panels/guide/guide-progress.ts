// Owns which step of a guide is shown and whether what it waits for has happened; knows nothing of how it is drawn or kept.

import type {
  Guide,
  GuideCondition,
  GuidePart,
  GuideStep,
  OpenedPart,
} from '../../../shared/catalogue/guide.ts';
import { assertNever } from '../../../shared/kernel/index.ts';
import type { Choices, SeatView } from '../../../shared/views/index.ts';

/** The pages of a session that a guide speaks on, in the order of play. */
export type GuidePage = 'briefing' | 'room' | 'morning' | 'debrief';

/** All that a step can wait for: what the server has told this seat, and what is open on its screen. */
export interface GuideSight {
  readonly view: Pick<
    SeatView,
    'audience' | 'session' | 'clock' | 'treaty' | 'proposals' | 'messages' | 'orders'
  >;
  readonly page: GuidePage | null;
  /** What is being drafted, whichever side gives it, and the proposal it counters. */
  readonly draft: { readonly text: Choices; readonly parent: string | null } | null;
  readonly open: readonly OpenedPart[];
  readonly sector: string | null;
  readonly incident: string | null;
  /** Readers of the channel in sight, this seat among them; null while none is. */
  readonly channel: readonly string[] | null;
}

/** The page a seat is on; null where no guide speaks. */
export function pageOf({ session, clock }: Pick<SeatView, 'session' | 'clock'>): GuidePage | null {
  switch (session.phase) {
    case 'briefing':
      return 'briefing';
    case 'terms':
    case 'truce':
      return clock.stage === 'bulletin' ? 'morning' : 'room';
    case 'debrief':
    case 'archived':
      return 'debrief';
    case 'lobby':
      return null;
    default:
      return assertNever(session.phase);
  }
}

/** The page that holds a part of the screen. */
function pageOfPart(part: GuidePart): GuidePage {
  if (part === 'briefing') return 'briefing';
  if (part === 'bulletin') return 'morning';
  return part === 'ledger' || part === 'space' ? 'debrief' : 'room';
}

/** Whether a step can no longer be taken: play has left its page for good. */
function isPast(step: GuideStep, { page, view }: GuideSight): boolean {
  const at = pageOfPart(step.part);
  if (at === 'briefing') return page !== 'briefing';
  if (at === 'morning') return page === 'debrief' || (page === 'room' && view.clock.day > 1);
  return at === 'room' && page === 'debrief';
}

/** `elsewhere`: there are steps to come, and none of them is on this page. */
export type GuideNow =
  | { readonly kind: 'step'; readonly step: GuideStep; readonly number: number }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'over' };

/** The step to show: the first that is neither taken nor past; a morning or a debrief goes on with its own. */
export function stepNow(guide: Guide, taken: ReadonlySet<string>, sight: GuideSight): GuideNow {
  const left = guide.steps.filter((step) => !taken.has(step.id) && !isPast(step, sight));
  const [first] = left;
  if (first === undefined) return { kind: 'over' };
  const here = (step: GuideStep) => pageOfPart(step.part) === sight.page;
  const step = here(first) ? first : sight.page === 'room' ? undefined : left.find(here);
  if (step === undefined) return { kind: 'elsewhere' };
  return { kind: 'step', step, number: guide.steps.indexOf(step) + 1 };
}

/** Whether what a step waits for is so now. */
export function isMet(until: GuideCondition, sight: GuideSight): boolean {
  const { view, page } = sight;
  switch (until.on) {
    case 'next':
      return false;
    case 'begun':
      return page !== 'briefing' && page !== null;
    case 'sector':
      return sight.sector === until.sector;
    case 'open':
      return sight.open.includes(until.part);
    case 'channel':
      return isChannel(sight, until.with);
    case 'message':
      return view.messages.some(
        ({ from, readers }) =>
          from === view.audience.delegation && (readers === 'table' || readers.includes(until.to)),
      );
    case 'draft':
      return (
        (sight.draft !== null && holdsAll(sight.draft.text, until.holds)) || hasTabled(sight, until.holds)
      );
    case 'tabled':
      return hasTabled(sight, until.holds);
    case 'countering':
      return isCountering(sight, until.by);
    case 'sealed':
      return view.orders.sealed.length > 0 || dayHasClosed(sight);
    case 'closed':
      return dayHasClosed(sight);
    case 'incident':
      return sight.incident !== null;
    case 'ended':
      return view.session.ending !== null;
    default:
      return assertNever(until);
  }
}

const dayHasClosed = ({ view, page }: GuideSight): boolean =>
  view.clock.day > 1 || page === 'morning' || page === 'debrief';

function isChannel({ channel, view }: GuideSight, others: readonly string[]): boolean {
  const members = new Set([...others, view.audience.delegation]);
  return channel !== null && channel.length === members.size && channel.every((id) => members.has(id));
}

const ownTexts = ({ view }: GuideSight) =>
  Object.values(view.proposals).filter(({ author }) => author === view.audience.delegation);

const hasTabled = (sight: GuideSight, options: readonly string[]): boolean =>
  ownTexts(sight).some(({ clauses, conditions }) => holdsAll({ ...clauses, ...conditions }, options));

function isCountering(sight: GuideSight, by: string): boolean {
  const parents = [sight.draft?.parent ?? null, ...ownTexts(sight).map(({ parent }) => parent)];
  return parents.some((id) => id !== null && sight.view.proposals[id]?.author === by);
}

/** Whether a text has each of these options, e.g. `F02c`. */
function holdsAll(text: Choices, options: readonly string[]): boolean {
  return options.every((option) => text[option.slice(0, -1)] === option.charCodeAt(option.length - 1) - 97);
}
