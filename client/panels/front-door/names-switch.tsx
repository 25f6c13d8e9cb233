// Owns the choice between a scenario's own names and invented ones; left out where there is nothing to choose.
import { t } from '../../texts/t.ts';
import { Segmented } from '../kit/tabs.tsx';
import type { ScenarioFamily } from './scenario-families.ts';

interface NamesSwitchProps {
  readonly family: ScenarioFamily | undefined;
  /** Id of the scenario that is shown now. */
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}

export function NamesSwitch({ family, shown, onShow }: NamesSwitchProps) {
  if (!family?.twin) return null;
  const { original, twin } = family;
  return (
    <Segmented
      label={t('scenarios.names')}
      items={[
        { id: original.id, label: t('scenarios.real') },
        { id: twin.id, label: t('scenarios.invented') },
      ]}
      selected={shown === twin.id ? twin.id : original.id}
      onSelect={onShow}
    />
  );
}
