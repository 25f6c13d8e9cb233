// Owns what may be set while a session runs: joining, the gallery and its delay, when a persona covers who is away.
import type { ComponentChildren } from 'preact';
import type { SessionSettings } from '../../../../shared/vocabulary/index.ts';
import { send } from '../../../store/session.ts';
import { spanInWords } from '../../../texts/clock-words.ts';
import { ct } from '../../../texts/console.ts';
import { t } from '../../../texts/t.ts';
import { CallChoices } from '../../attention/call-choices.tsx';
import { AbsenceChoice, absenceChoices } from '../../kit/absence-choices.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { WayIn } from '../../lobby/way-in.tsx';
import { WebhookButton } from '../../webhook/webhook-button.tsx';
import { useConsole } from '../console-state.ts';

const DELAYS = [0, 60, 300, 900];

export function SettingsPart() {
  const { view } = useConsole();
  const { settings } = view.session;
  const change = (part: Partial<SessionSettings>) =>
    void send({ type: 'settings.change', settings: { ...settings, ...part } });
  const { gallery, absence } = settings;
  return (
    <div class="settings">
      <div>
        <dl>
          <Choice
            name={t('bar.joining')}
            items={(['open', 'placed'] as const).map((id) => [id, t(`bar.joining.${id}`)])}
            selected={settings.joining}
            onSelect={(joining) => change({ joining: joining === 'open' ? 'open' : 'placed' })}
          />
          <Choice
            name={ct('settings.gallery')}
            items={[
              ['open', ct('settings.gallery.open')],
              ['closed', ct('settings.gallery.closed')],
            ]}
            selected={gallery.open ? 'open' : 'closed'}
            onSelect={(open) => change({ gallery: { ...gallery, open: open === 'open' } })}
          />
          <Choice
            name={ct('settings.delay')}
            items={withNow(DELAYS, gallery.delaySeconds).map((seconds) => [
              String(seconds),
              seconds === 0 ? ct('settings.delay.none') : spanInWords(seconds),
            ])}
            selected={String(gallery.delaySeconds)}
            onSelect={(seconds) => change({ gallery: { ...gallery, delaySeconds: Number(seconds) } })}
          />
          <Choice
            name={ct('settings.advisor')}
            items={[
              ['on', ct('settings.advisor.on')],
              ['off', ct('settings.advisor.off')],
            ]}
            selected={settings.advisor ? 'on' : 'off'}
            onSelect={(advisor) => change({ advisor: advisor === 'on' })}
          />
          <Absence absence={absence} onChange={(changed) => change({ absence: changed })} />
        </dl>
        <CallChoices />
      </div>
      <WebhookButton />
      <WayIn code={view.session.code} origin={location.origin} />
    </div>
  );
}

/** The usual steps, and what is set now where it is none of them. */
const withNow = (steps: readonly number[], now: number): readonly number[] =>
  steps.includes(now) ? steps : [...steps, now];

type AbsenceProps = Pick<Parameters<typeof AbsenceChoice>[0], 'absence' | 'onChange'>;

/** After how long a persona takes over. */
function Absence(props: AbsenceProps) {
  return absenceChoices.map(([of, key]) => (
    <Setting key={of} name={t(key)}>
      <AbsenceChoice {...props} of={of} label={t(key)} />
    </Setting>
  ));
}

interface ChoiceProps {
  readonly name: string;
  readonly items: readonly (readonly [id: string, label: string])[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

function Choice({ name, items, selected, onSelect }: ChoiceProps) {
  return (
    <Setting name={name}>
      <Segmented
        label={name}
        items={items.map(([id, label]) => ({ id, label }))}
        selected={selected}
        onSelect={onSelect}
      />
    </Setting>
  );
}

function Setting({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
