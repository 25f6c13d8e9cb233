// Owns the paper of a ruling: what it is on, how it is decided, who is told, and the reason it cannot go without.
import { useState } from 'preact/hooks';
import { limits, type RulingMatter } from '../../../../shared/protocol/index.ts';
import type { Readers } from '../../../../shared/views/index.ts';
import { send } from '../../../store/session.ts';
import { ct } from '../../../texts/console.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { Paper } from '../../kit/paper.tsx';
import { clearDesk, desk, type RulingStart, refusalFor, useConsole } from '../console-state.ts';
import { ComplianceMatter } from './compliance-matter.tsx';
import { FigureMatter } from './figure-matter.tsx';
import { IncidentMatter } from './incident-matter.tsx';
import { matterInWords } from './matter-words.ts';
import { ReadersPicker } from './readers-picker.tsx';

export function RulingForm({ start }: { readonly start: RulingStart }) {
  const { view, scenario } = useConsole();
  const [matter, setMatter] = useState<RulingMatter | null>(() => settled(start));
  const [words, setWords] = useState('');
  const [readers, setReaders] = useState<Readers>('all');
  const [busy, setBusy] = useState(false);
  const reason = words.trim();
  const refusal =
    refusalFor(view, 'ruling.make') ??
    (matter === null ? ct('ruling.undecided') : reason === '' ? ct('reason.missing') : null);
  const make = async () => {
    if (matter === null) return;
    setBusy(true);
    const audience = readers === 'all' ? readers : [...readers];
    const ack = await send({ type: 'ruling.make', matter, words: reason, audience });
    setBusy(false);
    if (ack.ok) clearDesk();
  };
  return (
    <Paper as="section" class="desk-paper" labelledBy="ruling-title">
      <p class="paper-kind">{ct('ruling.kind')}</p>
      <h2 id="ruling-title">
        {matter === null ? ct(`ruling.on.${start.on}`) : matterInWords(matter, view, scenario)}
      </h2>
      <OtherMatters start={start} />
      <MatterFields start={start} matter={matter} onMatter={setMatter} />
      <Field
        label={ct('ruling.reason')}
        on="paper"
        value={words}
        onInput={setWords}
        rows={4}
        maxLength={limits.noteLength}
      />
      <ReadersPicker label={ct('ruling.readers')} readers={readers} onReaders={setReaders} />
      <div class="paper-acts">
        <Button kind="primary" on="paper" busy={busy} refusal={refusal} onPress={() => void make()}>
          {ct('ruling.publish')}
        </Button>
        <Button on="paper" onPress={clearDesk}>
          {t('kit.notYet')}
        </Button>
      </div>
    </Paper>
  );
}

/** What is decided by what it is begun on. */
function settled(start: RulingStart): RulingMatter | null {
  switch (start.on) {
    case 'order':
    case 'proposal':
      return start;
    case 'incident':
    case 'figure':
    case 'compliance':
      return null;
  }
}

/** A ruling begun from nothing can be on a figure or on the truce. */
function OtherMatters({ start }: { readonly start: RulingStart }) {
  if (start.on !== 'figure' && start.on !== 'compliance') return null;
  const other = start.on === 'figure' ? 'compliance' : 'figure';
  return (
    <p>
      <button
        type="button"
        class="console-link"
        onClick={() => {
          desk.value = { show: 'ruling', start: { on: other } };
        }}
      >
        {ct(`ruling.instead.${other}`)}
      </button>
    </p>
  );
}

interface MatterFieldsProps {
  readonly start: RulingStart;
  readonly matter: RulingMatter | null;
  readonly onMatter: (matter: RulingMatter | null) => void;
}

function MatterFields({ start, matter, onMatter }: MatterFieldsProps) {
  switch (start.on) {
    case 'incident':
      return (
        <IncidentMatter
          incident={start.incident}
          verdict={matter?.on === 'incident' ? matter.verdict : null}
          onVerdict={(verdict) => onMatter({ on: 'incident', incident: start.incident, verdict })}
        />
      );
    case 'figure':
      return <FigureMatter start={start} onMatter={onMatter} />;
    case 'compliance':
      return (
        <ComplianceMatter
          to={matter?.on === 'compliance' ? matter.to : null}
          onTo={(to) => onMatter({ on: 'compliance', to })}
        />
      );
    case 'order':
    case 'proposal':
      return null;
  }
}
