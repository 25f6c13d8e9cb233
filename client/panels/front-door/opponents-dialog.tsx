// Owns the choice of whom one plays against and whether the truce has still to be agreed.
import type { PublicScenario } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Seal } from '../kit/seal.tsx';
import { Segmented } from '../kit/tabs.tsx';
import { SeedField } from './seed-field.tsx';
import './opponents-dialog.css';

interface Opponent {
  readonly delegation: string;
  readonly id: string;
  readonly name: string;
  readonly character: string;
}

/** The persona of every other delegation: the one chosen, or its first. */
export function choosePersonas(
  scenario: PublicScenario,
  seat: string,
  chosen: Readonly<Record<string, string>>,
): readonly Opponent[] {
  return scenario.delegations.flatMap(({ id: delegation, personas }) => {
    const persona = personas.find((one) => one.id === chosen[delegation]) ?? personas[0];
    return delegation === seat || !persona ? [] : [{ delegation, ...persona }];
  });
}

interface OpponentsDialogProps {
  readonly scenario: PublicScenario;
  readonly seat: string;
  readonly habit: { readonly personas: Readonly<Record<string, string>>; readonly termsDays: number };
  readonly onChange: (part: { personas?: Readonly<Record<string, string>>; termsDays?: number }) => void;
  readonly seed: string;
  readonly onSeed: (seed: string) => void;
  readonly onClose: () => void;
}

export function OpponentsDialog(props: OpponentsDialogProps) {
  const { scenario, seat, habit, onChange, seed, onSeed, onClose } = props;
  const { personas: chosen, termsDays } = habit;
  return (
    <Dialog
      title={t('opponents.title')}
      size="large"
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {t('opponents.done')}
        </Button>
      }
    >
      {choosePersonas(scenario, seat, chosen).map((opponent) => (
        <OpponentRow
          key={opponent.delegation}
          scenario={scenario}
          opponent={opponent}
          onChoose={(id) => onChange({ personas: { ...chosen, [opponent.delegation]: id } })}
        />
      ))}
      {scenario.maxTermsDays > 0 ? (
        <div class="opponent-row">
          <h3>{t('opponents.start')}</h3>
          <Segmented
            label={t('opponents.start')}
            items={[
              { id: 'truce', label: t('opponents.fromDayOne') },
              { id: 'terms', label: t('opponents.fromTerms', { days: scenario.maxTermsDays }) },
            ]}
            selected={termsDays > 0 ? 'terms' : 'truce'}
            onSelect={(start) => onChange({ termsDays: start === 'terms' ? scenario.maxTermsDays : 0 })}
          />
          <p class="quiet">{t(termsDays > 0 ? 'opponents.termsNote' : 'opponents.truceNote')}</p>
        </div>
      ) : null}
      <SeedField seed={seed} onSeed={onSeed} />
    </Dialog>
  );
}

interface OpponentRowProps {
  readonly scenario: PublicScenario;
  readonly opponent: Opponent;
  readonly onChoose: (id: string) => void;
}

function OpponentRow({ scenario, opponent, onChoose }: OpponentRowProps) {
  const delegation = scenario.delegations.find((one) => one.id === opponent.delegation);
  if (!delegation) return null;
  return (
    <div class="opponent-row">
      <h3>
        <Seal delegation={delegation.id} size={24} title={null} />
        {delegation.name}
      </h3>
      <Segmented
        label={t('opponents.of', { who: delegation.name })}
        items={delegation.personas.map(({ id, name }) => ({ id, label: name }))}
        selected={opponent.id}
        onSelect={onChoose}
      />
      <p class="quiet">{opponent.character}</p>
    </div>
  );
}
