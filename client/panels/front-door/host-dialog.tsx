// Owns the last questions before a table is opened: the host's own seat, name, and whether terms come first.
import { useState } from 'preact/hooks';
import { type ClockSettings, limits } from '../../../shared/protocol/index.ts';
import type { PublicScenario } from '../../../shared/views/index.ts';
import { openingSettings, type SessionSettings } from '../../../shared/vocabulary/index.ts';
import { clockInWords } from '../../texts/clock-words.ts';
import { t } from '../../texts/t.ts';
import { AbsenceChoice, absenceChoices } from '../kit/absence-choices.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { DialogActs } from '../kit/dialog-acts.tsx';
import { Field } from '../kit/field.tsx';
import { Segmented } from '../kit/tabs.tsx';
import { ClockFine } from './clock-fine.tsx';
import { briefingChoices, presetOf, type Sitting, sittings, withBriefing } from './clock-presets.ts';
import { NamesSwitch } from './names-switch.tsx';
import { keepName, readName } from './own-name.ts';
import { Refused } from './play-door.tsx';
import type { ScenarioFamily } from './scenario-families.ts';
import { SeatPicker } from './seat-picker.tsx';
import { SeedField, seedOf, wrongSeed } from './seed-field.tsx';
import { useOpening } from './use-opening.ts';

interface HostDialogProps {
  readonly scenario: PublicScenario;
  readonly family: ScenarioFamily | undefined;
  readonly onShow: (id: string) => void;
  readonly sitting: Sitting;
  readonly onClose: () => void;
}

interface Answers {
  /** Null: leads and does not play. */
  readonly seat: string | null;
  readonly name: string;
  readonly termsDays: number;
  /** 0 = until all are ready. */
  readonly briefingSeconds: number;
  /** Null = as is usual for the clock. */
  readonly absence: SessionSettings['absence'] | null;
  /** Empty = drawn by the server. Only for who does not play. */
  readonly seed: string;
}

export function HostDialog({ scenario, family, onShow, sitting, onClose }: HostDialogProps) {
  const preset = presetOf(sittings, sitting);
  const { busy, refused, open } = useOpening();
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(scenario, preset.termsDays));
  const [clock, setClock] = useState(preset.clock);
  // With other names the same seats have other ids; one that is gone gives way to the one offered first.
  const offered = scenario.delegations.some(({ id }) => id === answers.seat);
  const seat = answers.seat === null || offered ? answers.seat : suitedSeat(scenario);
  const openTable = () => {
    const name = answers.name.trim();
    keepName(name);
    return open({
      scenario: scenario.id,
      kind: 'hosted',
      ...(seat === null ? seedOf(answers.seed) : { delegation: seat }),
      clock: withBriefing(clock, answers.briefingSeconds),
      termsDays: answers.termsDays,
      absence: answers.absence ?? openingSettings('hosted', clock.mode).absence,
      ...(name ? { name } : {}),
    });
  };
  return (
    <Dialog
      title={t('host.dialogTitle')}
      size="large"
      onClose={onClose}
      footer={
        <DialogActs
          iconAfter="chevron-right"
          busy={busy}
          refusal={seat === null ? wrongSeed(answers.seed) : null}
          onClose={onClose}
          onAct={() => void openTable()}
        >
          {t('host.open')}
        </DialogActs>
      }
    >
      <div class="door-terms">
        <b>{scenario.title}</b>
        <NamesSwitch family={family} shown={scenario.id} onShow={onShow} />
      </div>
      <p>
        {clock === preset.clock
          ? t('host.dialogLead', { clock: t(preset.name), note: t(preset.note) })
          : t('host.dialogLead', { clock: t('clock.own'), note: clockInWords(clock) })}
      </p>
      <HostQuestions
        scenario={scenario}
        clock={clock}
        onClock={setClock}
        answers={{ ...answers, seat }}
        onAnswers={setAnswers}
      />
      <Refused words={refused} />
    </Dialog>
  );
}

/** The mediator's seat suits who keeps the clock and plays. */
const suitedSeat = ({ delegations }: PublicScenario): string | null =>
  (delegations.find(({ role }) => role === 'mediator' || role === 'host') ?? delegations[0])?.id ?? null;

/** A class is led by somebody who does not play. */
function firstAnswers(scenario: PublicScenario, termsDays: number): Answers {
  return {
    seat: null,
    name: readName(),
    termsDays: Math.min(termsDays, scenario.maxTermsDays),
    briefingSeconds: 0,
    absence: null,
    seed: '',
  };
}

interface HostQuestionsProps {
  readonly scenario: PublicScenario;
  readonly clock: ClockSettings;
  readonly onClock: (clock: ClockSettings) => void;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

function HostQuestions({ scenario, clock, onClock, answers, onAnswers }: HostQuestionsProps) {
  return (
    <>
      <PartQuestion
        scenario={scenario}
        seat={answers.seat}
        onSeat={(seat) => onAnswers({ ...answers, seat })}
      />
      <Field
        label={t('join.name')}
        value={answers.name}
        onInput={(name) => onAnswers({ ...answers, name })}
        maxLength={limits.nameLength}
        autoComplete="name"
      />
      <div class="door-terms">
        <span>{t('host.terms')}</span>
        <Segmented
          label={t('host.terms')}
          items={termsChoices(scenario.maxTermsDays).map((days) => ({
            id: String(days),
            label: days === 0 ? t('host.termsOff') : t('host.termsDays', { days }),
          }))}
          selected={String(answers.termsDays)}
          onSelect={(days) => onAnswers({ ...answers, termsDays: Number(days) })}
        />
      </div>
      <BriefingQuestion
        clock={clock}
        seconds={answers.briefingSeconds}
        onSeconds={(briefingSeconds) => onAnswers({ ...answers, briefingSeconds })}
      />
      <AbsenceQuestions
        absence={answers.absence ?? openingSettings('hosted', clock.mode).absence}
        onAbsence={(absence) => onAnswers({ ...answers, absence })}
      />
      <ClockFine clock={clock} onClock={onClock} />
      {answers.seat === null ? (
        <SeedField seed={answers.seed} onSeed={(seed) => onAnswers({ ...answers, seed })} />
      ) : null}
    </>
  );
}

interface PartQuestionProps {
  readonly scenario: PublicScenario;
  readonly seat: string | null;
  readonly onSeat: (seat: string | null) => void;
}

/** Whether the host plays, and which delegation. */
function PartQuestion({ scenario, seat, onSeat }: PartQuestionProps) {
  return (
    <>
      <div class="door-terms">
        <span>{t('host.part')}</span>
        <Segmented
          label={t('host.part')}
          items={(['lead', 'play'] as const).map((id) => ({ id, label: t(`host.part.${id}`) }))}
          selected={seat === null ? 'lead' : 'play'}
          onSelect={(part) => onSeat(part === 'lead' ? null : suitedSeat(scenario))}
        />
      </div>
      {seat === null ? (
        <p class="quiet">{t('host.part.leadNote')}</p>
      ) : (
        <SeatPicker
          seats={scenario.delegations.map(({ id, name }) => ({ id, name }))}
          chosen={seat}
          onChoose={onSeat}
          label={t('host.seat')}
          on="ground"
        />
      )}
    </>
  );
}

interface AbsenceQuestionsProps {
  readonly absence: SessionSettings['absence'];
  readonly onAbsence: (absence: SessionSettings['absence']) => void;
}

/** After how long nobody waits any more for who is away or silent; the same can be set later. */
function AbsenceQuestions({ absence, onAbsence }: AbsenceQuestionsProps) {
  return absenceChoices.map(([of, key]) => (
    <div key={of} class="door-terms">
      <span>{t(key)}</span>
      <AbsenceChoice of={of} label={t(key)} absence={absence} onChange={onAbsence} />
    </div>
  ));
}

interface BriefingQuestionProps {
  readonly clock: ClockSettings;
  readonly seconds: number;
  readonly onSeconds: (seconds: number) => void;
}

/** How long the dossiers may be read; not asked where no clock runs. */
function BriefingQuestion({ clock, seconds, onSeconds }: BriefingQuestionProps) {
  const choices = briefingChoices(clock);
  if (choices.length < 2) return null;
  return (
    <div class="door-terms">
      <span>{t('host.briefing')}</span>
      <Segmented
        label={t('host.briefing')}
        items={choices.map((choice) => ({ id: String(choice), label: briefingInWords(clock, choice) }))}
        selected={String(seconds)}
        onSelect={(choice) => onSeconds(Number(choice))}
      />
    </div>
  );
}

function briefingInWords(clock: ClockSettings, seconds: number): string {
  if (seconds === 0) return t(clock.mode === 'correspondence' ? 'host.briefingDay' : 'host.briefingOpen');
  if (seconds < 3_600) return t('host.briefingMinutes', { minutes: seconds / 60 });
  return t('host.briefingHours', { hours: seconds / 3_600 });
}

/** Off, a middle way, all: without doubles. */
const termsChoices = (most: number): readonly number[] => [...new Set([0, Math.min(3, most), most])];
