// Owns the second door: a table for a room of people; choosing the clock here, seat and name in the dialog.
import { useId, useState } from 'preact/hooks';
import type { PublicScenario } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { type Sitting, sittings } from './clock-presets.ts';
import { HostDialog } from './host-dialog.tsx';
import type { ScenarioFamily } from './scenario-families.ts';

interface HostDoorProps {
  readonly scenario: PublicScenario | null;
  readonly family: ScenarioFamily | undefined;
  readonly onShow: (id: string) => void;
}

export function HostDoor({ scenario, family, onShow }: HostDoorProps) {
  const titleId = useId();
  const group = useId();
  const [sitting, setSitting] = useState<Sitting>('lesson');
  const [opening, setOpening] = useState(false);
  return (
    <section class="door door-ground" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('host.title')}</h2>
      <p>{t('host.lead')}</p>
      <fieldset class="door-list">
        <legend class="unseen">{t('host.clock')}</legend>
        {sittings.map(({ id, name, note }) => (
          <label key={id} class="door-row">
            <input
              type="radio"
              class="unseen"
              name={group}
              checked={id === sitting}
              onChange={() => setSitting(id)}
            />
            <span class="door-row-mark" aria-hidden="true" />
            <b>{t(name)}</b>
            <span>{t(note)}</span>
          </label>
        ))}
      </fieldset>
      <div class="door-act">
        <Button
          iconAfter="chevron-right"
          onPress={() => setOpening(true)}
          refusal={scenario ? null : t('play.loading')}
        >
          {t('host.open')}
        </Button>
      </div>
      {opening && scenario ? (
        <HostDialog
          scenario={scenario}
          family={family}
          onShow={onShow}
          sitting={sitting}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </section>
  );
}
