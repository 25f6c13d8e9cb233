// What an inject would do if it were delivered now, reader by reader, worked out by delivering it to a copy; changes nothing.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { ok, type Result } from '../../../../shared/kernel/index.ts';
import type { Refusal } from '../../../../shared/protocol/index.ts';
import type {
  DelegationId,
  InjectPreview,
  InjectReading,
  LibraryInject,
  SeenChange,
} from '../../../../shared/views/index.ts';
import { evolve } from '../../evolve.ts';
import { seenAs } from '../../night/appearance.ts';
import { nightly } from '../../redact/own-slice.ts';
import type { Change, SessionState } from '../../state.ts';
import type { CommandNamed } from '../../turn.ts';
import { published, publishedShare } from '../../war/published.ts';
import { bringAbout } from './bring-about.ts';
import { type Written, writtenInject } from './injects.ts';

/** The scenario's library, for facilitators only: no player is sent any of it before it is delivered. */
export const injectLibrary = ({ injects = [] }: Scenario): readonly LibraryInject[] => injects;

type Previewed = Pick<CommandNamed<'inject.deliver'>, 'what' | 'audience' | 'effects'>;

/**
 * Rule 10.12: exactly what each reader would read, which figures each would see move, and what would truly change.
 * Refuses what delivering it would refuse. Pure: the session is left as it is.
 */
export function previewInject(
  scenario: Scenario,
  state: SessionState,
  command: Previewed,
): Result<InjectPreview, Refusal> {
  const written = writtenInject(scenario, command);
  if (!written.ok) return written;
  const { effects, readers, title, text } = written.value;
  const brought = bringAbout(scenario, state, effects, 'X', readers, 0);
  const after = brought.facts.reduce<SessionState>(evolve, state);
  const known = [...scenario.delegations.map(({ id }) => id), 'gallery'];
  const readings = known.map((reader) => reading(scenario, state, after, written.value, brought, reader));
  return ok({
    title,
    text,
    readings,
    changes: moved(brought.changes).map((change) => seen(state, after, change, (value) => value)),
    marks: effects.flatMap((one) =>
      one.do === 'mark' ? [{ mark: one.mark, of: one.of, days: one.days }] : [],
    ),
  });
}

function reading(
  scenario: Scenario,
  before: SessionState,
  after: SessionState,
  { readers, title, text }: Written,
  { changes, incidents }: { readonly changes: readonly Change[]; readonly incidents: readonly string[] },
  reader: DelegationId | 'gallery',
): InjectReading {
  const isTold = readers === 'all' || readers.includes(reader);
  return {
    reader,
    reads: isTold ? { title, text } : null,
    sees: moved(changes).flatMap((change) => {
      const figure = figureFor(scenario, change, reader);
      const shown = figure && seen(before, after, change, figure);
      return shown && shown.from !== shown.to ? [shown] : [];
    }),
    incidents: incidents.flatMap((id) => {
      const incident = after.war.incidents[id];
      return incident ? [{ sector: incident.sector, seen: seenAs(incident.kind) }] : [];
    }),
  };
}

/** Each figure once, however often it moved. */
const moved = (changes: readonly Change[]): readonly Change[] => [
  ...new Map(changes.map((change) => [`${change.track}/${change.of}`, change])).values(),
];

function seen(
  before: SessionState,
  after: SessionState,
  { track, of }: Change,
  show: (value: number) => number,
): SeenChange {
  const value = ({ war }: SessionState): number => show(war.tracks[track]?.[of] ?? 0);
  return { track, of, from: value(before), to: value(after) };
}

/** How public figures are published (rule 7.9): these in hundredths, the front line in full, all others whole. */
const inHundredths: readonly string[] = ['coverage', 'aid'];
const inFull = (value: number): number => value;

/** How a reader sees a figure: in full what is its own; null where it sees nothing of it. */
function figureFor(
  scenario: Scenario,
  { track: id, of }: Change,
  reader: DelegationId | 'gallery',
): ((value: number) => number) | null {
  const track = scenario.tracks.find((one) => one.id === id);
  const isOwn = of === reader || of.endsWith(`:${reader}`);
  if (isOwn && !nightly.includes(id)) return inFull;
  if (track?.secrecy !== 'public') return null;
  if (track.scope === 'sector') return inFull;
  return inHundredths.includes(id) ? publishedShare : published;
}
