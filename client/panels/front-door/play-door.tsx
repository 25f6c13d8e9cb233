// Owns the first door: one person takes a seat, scripted delegations take the rest, and day 1 is two presses away.
import { useId, useState } from 'preact/hooks';
import type { OpenSession } from '../../../shared/protocol/index.ts';
import type { PublicScenario } from '../../../shared/views/index.ts';
import { isRecord, keep, readKept } from '../../store/kept.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Paper } from '../kit/paper.tsx';
import { Segmented } from '../kit/tabs.tsx';
import { type Pace, paces, presetOf } from './clock-presets.ts';
import { choosePersonas, OpponentsDialog } from './opponents-dialog.tsx';
import { SeatPicker } from './seat-picker.tsx';
import { seedOf, wrongSeed } from './seed-field.tsx';
import { useOpening } from './use-opening.ts';

/** What this device remembers of the last solo game it began. */
interface Habit {
  readonly delegation: string | null;
  readonly pace: Pace;
  readonly termsDays: number;
  readonly personas: Readonly<Record<string, string>>;
}
const firstHabit: Habit = { delegation: null, pace: 'steady', termsDays: 0, personas: {} };
const isHabit = (value: unknown): value is Habit =>
  isRecord(value) && isRecord(value.personas) && paces.some((preset) => preset.id === value.pace);

export function PlayDoor({ scenario }: { readonly scenario: PublicScenario | null }) {
  const titleId = useId();
  const [habit, setHabit] = useState(() => readKept('play', isHabit, firstHabit));
  const change = (part: Partial<Habit>) => {
    const next = { ...habit, ...part };
    setHabit(next);
    keep('play', next);
  };
  const seat = scenario ? seatToOffer(scenario, habit.delegation) : null;
  return (
    <Paper class="door door-play" labelledBy={titleId}>
      <h2 id={titleId}>{t('play.title')}</h2>
      <p>
        {scenario ? <b>{scenario.title}. </b> : null}
        {t('play.lead')}
      </p>
      {scenario && seat ? (
        <PlayForm scenario={scenario} seat={seat} habit={habit} onChange={change} />
      ) : (
        <p class="quiet">{t('play.loading')}</p>
      )}
    </Paper>
  );
}

/** The seat chosen last, or the last patron: the first look at the table is not through a belligerent's eyes. */
function seatToOffer(scenario: PublicScenario, remembered: string | null): string {
  const known = scenario.delegations.some((one) => one.id === remembered);
  if (known && remembered) return remembered;
  const patron = scenario.delegations.findLast((one) => one.role === 'patron') ?? scenario.delegations[0];
  return patron?.id ?? '';
}

interface PlayFormProps {
  readonly scenario: PublicScenario;
  readonly seat: string;
  readonly habit: Habit;
  readonly onChange: (part: Partial<Habit>) => void;
}

/** The game that these habits begin. */
const wishOf = (scenario: PublicScenario, seat: string, habit: Habit): OpenSession => ({
  scenario: scenario.id,
  kind: 'solo',
  delegation: seat,
  clock: presetOf(paces, habit.pace).clock,
  termsDays: Math.min(habit.termsDays, scenario.maxTermsDays),
  personas: Object.fromEntries(
    choosePersonas(scenario, seat, habit.personas).map((one) => [one.delegation, one.id]),
  ),
});

function PlayForm({ scenario, seat, habit, onChange }: PlayFormProps) {
  const [changing, setChanging] = useState(false);
  // For this game only: kept, it would make all later ones roll the same dice.
  const [seed, setSeed] = useState('');
  const { busy, refused, open } = useOpening();
  const personas = choosePersonas(scenario, seat, habit.personas);
  const begin = () => open({ ...wishOf(scenario, seat, habit), ...seedOf(seed) });
  return (
    <>
      <SeatPicker
        seats={scenario.delegations.map(({ id, name }) => ({ id, name }))}
        chosen={seat}
        onChoose={(delegation) => onChange({ delegation })}
        label={t('play.seat')}
      />
      <Opponents
        names={personas.map((one) => one.name)}
        terms={habit.termsDays > 0}
        onPress={() => setChanging(true)}
      />
      <div class="door-act">
        <PaceChoice pace={habit.pace} onPace={(pace) => onChange({ pace })} />
        <Button
          kind="primary"
          on="paper"
          iconAfter="chevron-right"
          busy={busy}
          refusal={wrongSeed(seed)}
          onPress={() => void begin()}
        >
          {t('play.begin', { who: delegationName(seat, { article: true }) })}
        </Button>
      </div>
      <Refused words={refused} />
      {changing ? (
        <OpponentsDialog
          scenario={scenario}
          seat={seat}
          habit={habit}
          onChange={onChange}
          seed={seed}
          onSeed={setSeed}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </>
  );
}

interface OpponentsProps {
  readonly names: readonly string[];
  /** Whether the truce has still to be agreed. */
  readonly terms: boolean;
  readonly onPress: () => void;
}

/** Whom one plays against, in one line, and the way to change it. */
function Opponents({ names, terms, onPress }: OpponentsProps) {
  return (
    <div class="door-against">
      <p>
        {t('play.against')} <strong>{names.join(', ')}</strong>
        {terms ? `, ${t('play.termsOn')}` : null}
      </p>
      <button type="button" class="door-link" aria-label={t('play.changeWhat')} onClick={onPress}>
        {t('play.change')}
      </button>
    </div>
  );
}

function PaceChoice({ pace, onPace }: { readonly pace: Pace; readonly onPace: (pace: Pace) => void }) {
  return (
    <div class="door-pace">
      <Segmented
        label={t('play.pace')}
        on="paper"
        items={paces.map(({ id, name }) => ({ id, label: t(name) }))}
        selected={pace}
        onSelect={onPace}
      />
      <p class="door-small">{t(presetOf(paces, pace).note)}</p>
    </div>
  );
}

/** Why a door did not open. */
export function Refused({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <p class="door-refused" role="alert">
      {words}
    </p>
  );
}
