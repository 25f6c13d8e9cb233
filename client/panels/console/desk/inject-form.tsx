// Owns the paper of an inject: its words, readers, effects and time, and its preview before it is delivered.
import { useState } from 'preact/hooks';
import { provenanceOf } from '../../../../shared/handbook/index.ts';
import { limits } from '../../../../shared/protocol/index.ts';
import type { LibraryInject } from '../../../../shared/views/index.ts';
import { send } from '../../../store/session.ts';
import { ct } from '../../../texts/console.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { Paper } from '../../kit/paper.tsx';
import { clearDesk, refusalFor, useConsole } from '../console-state.ts';
import { EffectsField } from './effects-field.tsx';
import { askedOf, faultOf, firstInject, type InjectDraft, whenOf } from './inject-draft.ts';
import { InjectPreviewView } from './inject-preview.tsx';
import { ReadersPicker } from './readers-picker.tsx';
import { WhenField } from './when-field.tsx';

export function InjectForm({ from }: { readonly from: LibraryInject | null }) {
  const { view } = useConsole();
  const [draft, setDraft] = useState<InjectDraft>(() => firstInject(from, view.clock.day));
  const [previewing, setPreviewing] = useState(false);
  const [busy, setBusy] = useState(false);
  const when = whenOf(draft);
  const type = when === null ? ('inject.deliver' as const) : ('inject.plan' as const);
  const refusal = refusalFor(view, type) ?? faultOf(draft);
  const act = async () => {
    setBusy(true);
    const asked = askedOf(draft);
    const ack = await send(
      when === null ? { type: 'inject.deliver', ...asked } : { type: 'inject.plan', ...asked, when },
    );
    setBusy(false);
    if (ack.ok) clearDesk();
  };
  return (
    <Paper as="section" class="desk-paper" labelledBy="inject-title">
      <p class="paper-kind">{ct(from ? 'inject.library' : 'inject.own')}</p>
      <Words draft={draft} onDraft={setDraft} />
      <ReadersPicker
        label={ct('inject.readers')}
        readers={draft.readers}
        onReaders={(readers) => setDraft({ ...draft, readers })}
      />
      <EffectsField draft={draft} onDraft={setDraft} />
      <WhenField draft={draft} onDraft={setDraft} />
      <div class="paper-acts">
        <Button on="paper" icon="eye" refusal={faultOf(draft)} onPress={() => setPreviewing(true)}>
          {ct('inject.preview')}
        </Button>
        <Button kind="primary" on="paper" busy={busy} refusal={refusal} onPress={() => void act()}>
          {ct(when === null ? 'inject.deliver' : 'inject.plan')}
        </Button>
        <Button on="paper" kind="quiet" onPress={clearDesk}>
          {t('kit.notYet')}
        </Button>
      </div>
      {previewing ? <InjectPreviewView asked={askedOf(draft)} onClose={() => setPreviewing(false)} /> : null}
    </Paper>
  );
}

interface WordsProps {
  readonly draft: InjectDraft;
  readonly onDraft: (draft: InjectDraft) => void;
}

/** The library's words stand as they are; own ones are written here. */
function Words({ draft, onDraft }: WordsProps) {
  const { from } = draft;
  if (from) {
    return (
      <>
        <h2 id="inject-title">{from.title}</h2>
        <p class="inject-text">{from.text}</p>
        {from.teaches ? <p class="inject-teaches">{ct('inject.teaches', { what: from.teaches })}</p> : null}
        <StandsFor from={from} />
      </>
    );
  }
  return (
    <>
      <h2 id="inject-title">{ct('inject.new')}</h2>
      <Field
        label={ct('inject.title')}
        on="paper"
        value={draft.title}
        onInput={(title) => onDraft({ ...draft, title })}
        maxLength={limits.titleLength}
      />
      <Field
        label={ct('inject.text')}
        on="paper"
        value={draft.text}
        onInput={(text) => onDraft({ ...draft, text })}
        maxLength={limits.messageLength}
        rows={4}
      />
    </>
  );
}

/** What an inject stands for in the world and where that comes from; nothing where the scenario names no source. */
function StandsFor({ from: { models = '', src = [] } }: { readonly from: LibraryInject }) {
  const { scenario } = useConsole();
  const told = provenanceOf(scenario.sources, { models, src });
  const words = [told.models, ...told.sources.map(({ title }) => `${title}.`)].filter(Boolean);
  return words.length === 0 ? null : (
    <p class="inject-teaches">{ct('inject.standsFor', { what: words.join(' ') })}</p>
  );
}
