// Owns the question from which seed a session's dice are drawn; left empty, the server chooses.
import { limits, seedSchema } from '../../../shared/protocol/index.ts';
import { t } from '../../texts/t.ts';
import { Field } from '../kit/field.tsx';

interface SeedFieldProps {
  readonly seed: string;
  readonly onSeed: (seed: string) => void;
}

export function SeedField({ seed, onSeed }: SeedFieldProps) {
  return (
    <Field
      label={t('seed.label')}
      value={seed}
      onInput={onSeed}
      hint={t('seed.note')}
      error={wrongSeed(seed)}
      maxLength={limits.seedLength}
    />
  );
}

/** Why no session can be opened with this seed; null when one can, as with none. */
export const wrongSeed = (seed: string): string | null =>
  seed === '' || seedSchema.safeParse(seed).success ? null : t('seed.wrong');

/** The part of a wish that names the seed, if there is one. */
export const seedOf = (seed: string): { readonly seed?: string } => (seed === '' ? {} : { seed });
