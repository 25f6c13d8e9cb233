// Owns what whoever leads does with the clock: pause it and say why, let it go on, add time, close the day.
import { useState } from 'preact/hooks';
import { limits } from '../../../../shared/protocol/index.ts';
import type { ClockSettings } from '../../../../shared/vocabulary/index.ts';
import { send } from '../../../store/session.ts';
import { spanInWords } from '../../../texts/clock-words.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Field } from '../../kit/field.tsx';
import { refusalOf, useRoom } from '../room-state.ts';

/** `close` puts the menu away that these stand in. */
export function ClockActs({ close }: { readonly close: () => void }) {
  const { view } = useRoom();
  return (
    <>
      {view.clock.paused ? (
        <Button
          kind="quiet"
          icon="play"
          onPress={() => {
            close();
            void send({ type: 'session.resume' });
          }}
        >
          {t('room.menu.resume')}
        </Button>
      ) : (
        <PauseAct close={close} />
      )}
      <AddTime close={close} />
      <Button
        kind="quiet"
        icon="bell"
        refusal={refusalOf(view, 'day.close')}
        confirm={{
          title: t('room.menu.closeDay.title', { day: view.clock.day }),
          body: t('room.menu.closeDay.body'),
          yes: t('room.menu.closeDay.yes'),
        }}
        onPress={() => {
          close();
          void send({ type: 'day.close' });
        }}
      >
        {t('room.menu.closeDay')}
      </Button>
    </>
  );
}

function PauseAct({ close }: { readonly close: () => void }) {
  const { view } = useRoom();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        icon="pause"
        refusal={refusalOf(view, 'session.pause')}
        onPress={() => setAsking(true)}
      >
        {t('room.menu.pause')}
      </Button>
      {asking ? (
        <PauseDialog
          onClose={() => {
            setAsking(false);
            close();
          }}
        />
      ) : null}
    </>
  );
}

/** Asks why, and pauses. */
export function PauseDialog({ onClose }: { readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const pause = () => {
    const said = reason.trim();
    onClose();
    void send({ type: 'session.pause', ...(said ? { reason: said } : {}) });
  };
  return (
    <Dialog
      title={t('room.pause.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('kit.notYet')}
          </Button>
          <Button kind="primary" icon="pause" onPress={pause}>
            {t('room.menu.pause')}
          </Button>
        </>
      }
    >
      <p>{t('room.pause.lead')}</p>
      <Field
        label={t('room.pause.reason')}
        hint={t('room.pause.readers')}
        value={reason}
        onInput={setReason}
        maxLength={limits.reasonLength}
      />
    </Dialog>
  );
}

/** Seconds that can be added at one press. */
export const timeSteps = (clock: ClockSettings): readonly number[] =>
  clock.mode === 'correspondence' ? [3_600, 21_600, 86_400] : [60, 300, 900];

function AddTime({ close }: { readonly close: () => void }) {
  const { view } = useRoom();
  const refusal = refusalOf(view, 'time.add');
  if (view.clock.settings.mode === 'untimed') return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
    <div class="menu-add" role="group" aria-label={t('room.menu.addTime')}>
      <span class="menu-label">{t('room.menu.addTime')}</span>
      {timeSteps(view.clock.settings).map((seconds) => (
        <Button
          key={seconds}
          kind="secondary"
          size="small"
          refusal={refusal}
          onPress={() => {
            close();
            void send({ type: 'time.add', seconds });
          }}
        >
          {t('room.menu.added', { span: spanInWords(seconds) })}
        </Button>
      ))}
    </div>
  );
}
