// Owns the two switches by which this device calls its person: a sound, and the browser's notifications.
import { useState } from 'preact/hooks';
import { noticeWanted, soundWanted } from '../../store/attention.ts';
import { t } from '../../texts/t.ts';
import { askForNotices, noticeState } from './call-notice.ts';
import { playCallSound } from './call-sound.ts';
import './call-choices.css';

const CANNOT = {
  insecure: 'call.notice.insecure',
  none: 'call.notice.none',
  denied: 'call.notice.denied',
} as const;

export function CallChoices() {
  return (
    <fieldset class="menu-group call-choices">
      <legend class="menu-label">{t('call.choices')}</legend>
      <SoundChoice />
      <NoticeChoice />
    </fieldset>
  );
}

function SoundChoice() {
  const change = (on: boolean) => {
    soundWanted.value = on;
    if (on) playCallSound();
  };
  return (
    <label class="call-choice">
      <input
        type="checkbox"
        checked={soundWanted.value}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>{t('call.sound')}</span>
    </label>
  );
}

/** The browser is asked when the reader switches it on, and never before. */
function NoticeChoice() {
  const [state, setState] = useState(noticeState);
  const possible = state === 'granted' || state === 'ask';
  const change = async (on: boolean) => {
    const now = on ? await askForNotices() : state;
    setState(now);
    noticeWanted.value = on && now === 'granted';
  };
  return (
    <label class="call-choice">
      <input
        type="checkbox"
        disabled={!possible}
        checked={possible && noticeWanted.value}
        onChange={(event) => {
          // It shows what is, not what was asked for: the browser may say no.
          event.currentTarget.checked = noticeWanted.peek();
          void change(!noticeWanted.peek());
        }}
      />
      <span>
        {t('call.notice')}
        {possible ? null : <span class="call-why">{t(CANNOT[state])}</span>}
      </span>
    </label>
  );
}
