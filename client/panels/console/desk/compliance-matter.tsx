// Owns the verdict of a ruling on the truce: how it stands until a night moves it.
import { ct } from '../../../texts/console.ts';
import { t } from '../../../texts/t.ts';
import { useConsole } from '../console-state.ts';

const STATES = ['holding', 'strained', 'suspended'] as const;
type Standing = (typeof STATES)[number];

interface ComplianceMatterProps {
  readonly to: Standing | null;
  readonly onTo: (to: Standing) => void;
}

export function ComplianceMatter({ to, onTo }: ComplianceMatterProps) {
  const { view } = useConsole();
  return (
    <>
      <p>{ct('ruling.truce', { state: t(`compliance.${view.truce.compliance}`).toLowerCase() })}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own */}
      <div class="verdicts" role="group" aria-label={ct('ruling.verdict')}>
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            class="verdict"
            aria-pressed={to === state}
            onClick={() => onTo(state)}
          >
            {t(`compliance.${state}`)}
          </button>
        ))}
      </div>
    </>
  );
}
