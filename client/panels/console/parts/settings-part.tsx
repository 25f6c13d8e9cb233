// Owns what may be set while a session runs: joining, the gallery and its delay, when a persona covers who is away.
import type { SessionSettings } from '../../../../shared/vocabulary/index.ts';
import { send } from '../../../store/session.ts';
import { spanInWords } from '../../../texts/clock-words.ts';
import { ct } from '../../../texts/console.ts';
import { t } from '../../../texts/t.ts';
import { Segmented } from '../../kit/tabs.tsx';
import { WayIn } from '../../lobby/way-in.tsx';
import { WebhookButton } from '../../webhook/webhook-button.tsx';
import { useConsole } from '../console-state.ts';

const DELAYS = [0, 60, 300, 900];
const GRACES = [null, 60, 180, 600, 3_600];

export function SettingsPart() {
  const { view } = useConsole();
  const { settings } = view.session;
  const change = (part: Partial<SessionSettings>) =>
    void send({ type: 'settings.change', settings: { ...settings, ...part } });
  const { gallery, absence } = settings;
  return (
    <div class="settings">
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
        <Grace name={ct('settings.absent')} of="graceSeconds" absence={absence} onChange={change} />
        <Grace name={ct('settings.silent')} of="silentSeconds" absence={absence} onChange={change} />
      </dl>
      <WebhookButton />
      <WayIn code={view.session.code} origin={location.origin} />
    </div>
  );
}

/** The usual steps, and what is set now where it is none of them. */
function withNow<T extends number | null>(steps: readonly T[], now: T): readonly T[] {
  return steps.includes(now) ? steps : [...steps, now];
}

interface GraceProps {
  readonly name: string;
  readonly of: keyof SessionSettings['absence'];
  readonly absence: SessionSettings['absence'];
  readonly onChange: (part: Partial<SessionSettings>) => void;
}

/** After how long a persona takes over. */
function Grace({ name, of, absence, onChange }: GraceProps) {
  return (
    <Choice
      name={name}
      items={withNow(GRACES, absence[of]).map((seconds) => [
        String(seconds),
        seconds === null ? ct('settings.never') : spanInWords(seconds),
      ])}
      selected={String(absence[of])}
      onSelect={(seconds) =>
        onChange({ absence: { ...absence, [of]: seconds === 'null' ? null : Number(seconds) } })
      }
    />
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly items: readonly (readonly [id: string, label: string])[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

function Choice({ name, items, selected, onSelect }: ChoiceProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Segmented
          label={name}
          items={items.map(([id, label]) => ({ id, label }))}
          selected={selected}
          onSelect={onSelect}
        />
      </dd>
    </div>
  );
}
