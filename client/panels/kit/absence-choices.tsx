// Owns the choice after how long a persona covers a delegation that is away, or that all wait for; knows no session.
import type { SessionSettings } from '../../../shared/vocabulary/index.ts';
import { spanInWords } from '../../texts/clock-words.ts';
import { t } from '../../texts/t.ts';
import { Segmented } from './tabs.tsx';

type Absence = SessionSettings['absence'];

/** Seconds; null = never. */
const GRACES = [null, 60, 180, 600, 3_600] as const;

/** The two choices, under the names they are asked by. */
export const absenceChoices = [
  ['graceSeconds', 'absence.absent'],
  ['silentSeconds', 'absence.silent'],
] as const;

interface AbsenceChoiceProps {
  readonly of: keyof Absence;
  readonly label: string;
  readonly absence: Absence;
  readonly onChange: (absence: Absence) => void;
}

/** The usual steps, and what is set now where it is none of them. */
export function AbsenceChoice({ of, label, absence, onChange }: AbsenceChoiceProps) {
  const now = absence[of];
  const steps: readonly (number | null)[] = GRACES.some((step) => step === now) ? GRACES : [...GRACES, now];
  return (
    <Segmented
      label={label}
      items={steps.map((seconds) => ({
        id: String(seconds),
        label: seconds === null ? t('absence.never') : spanInWords(seconds),
      }))}
      selected={String(now)}
      onSelect={(seconds) => onChange({ ...absence, [of]: seconds === 'null' ? null : Number(seconds) })}
    />
  );
}
