// Owns where a session's events are sent, for whoever leads it: naming the address, the secret once, what became of the last.
import { useState } from 'preact/hooks';
import { limits } from '../../../shared/protocol/index.ts';
import type { WebhookSlice } from '../../../shared/views/index.ts';
import { isPending, send, told } from '../../store/session.ts';
import { showToast } from '../../store/toasts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Field } from '../kit/field.tsx';
import { webhookStanding } from './webhook-words.ts';
import './webhook.css';

/** Opens the dialog; nothing for whoever does not lead the session. */
export function WebhookButton() {
  const [open, setOpen] = useState(false);
  const seen = told.value;
  if (!seen?.me.leads) return null;
  return (
    <>
      <Button kind="quiet" icon="link" onPress={() => setOpen(true)}>
        {t('webhook.open')}
      </Button>
      {open ? <WebhookDialog webhook={seen.webhook} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface WebhookDialogProps {
  readonly webhook: WebhookSlice | null;
  readonly onClose: () => void;
}

function WebhookDialog({ webhook, onClose }: WebhookDialogProps) {
  const [address, setAddress] = useState(webhook?.url ?? '');
  const url = address.trim();
  return (
    <Dialog
      title={t('webhook.title')}
      onClose={onClose}
      footer={
        <>
          {webhook ? (
            <Button
              busy={isPending('webhook.set')}
              onPress={() => void send({ type: 'webhook.set', url: null })}
            >
              {t('webhook.remove')}
            </Button>
          ) : null}
          <Button
            kind="primary"
            busy={isPending('webhook.set')}
            refusal={url === '' ? t('webhook.empty') : null}
            onPress={() => void send({ type: 'webhook.set', url })}
          >
            {t(webhook ? 'webhook.renew' : 'webhook.set')}
          </Button>
        </>
      }
    >
      <div class="webhook">
        <p>{t('webhook.what')}</p>
        <Field
          label={t('webhook.address')}
          hint={t('webhook.addressHint')}
          placeholder="https://"
          value={address}
          onInput={setAddress}
          maxLength={limits.addressLength}
        />
        {webhook ? <Standing webhook={webhook} /> : null}
      </div>
    </Dialog>
  );
}

function Standing({ webhook }: { readonly webhook: WebhookSlice }) {
  return (
    <>
      {webhook.secret === null ? null : <Secret words={webhook.secret} />}
      <p role="status">{webhookStanding(webhook)}</p>
    </>
  );
}

function Secret({ words }: { readonly words: string }) {
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => showToast({ tone: 'note', text: t('webhook.copied') }),
      () => showToast({ tone: 'note', text: t('webhook.copyByHand') }),
    );
  return (
    <div class="webhook-secret">
      <p>{t('webhook.secret')}</p>
      <code>{words}</code>
      <Button size="small" icon="copy" onPress={() => void (navigator.clipboard ? copy() : noClipboard())}>
        {t('webhook.copy')}
      </Button>
    </div>
  );
}

/** Plain http has no clipboard. */
const noClipboard = () => showToast({ tone: 'note', text: t('webhook.copyByHand') });
