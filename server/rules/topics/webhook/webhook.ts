// Setting a session's webhook, and which of several servers sends what it owes; reaches for no network.
import { err, ok } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { owedOccasion } from './occasions.ts';

const notAWebAddress = refusal(
  'webhook/not_an_address',
  'A webhook needs a whole web address, such as https://example.org/hook, without a user or password in it.',
);
const notNow = refusal('webhook/not_now', 'Nothing of the kind is owed to this webhook now.');

function refuseAddress(text: string): Refusal | null {
  if (!URL.canParse(text)) return notAWebAddress;
  const { protocol, username, password } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' ? null : notAWebAddress;
}

/** Rule 11.1: whoever leads a session sets where its events are sent, or that they are sent nowhere. */
export function setWebhook({ state, command, at }: Turn<CommandNamed<'webhook.set'>>): Decision {
  const { url } = command;
  const refused = url === null ? null : refuseAddress(url);
  if (refused) return err(refused);
  if (url === null && state.webhook === null) return ok([]);
  return ok([{ type: 'webhookSet', at, url }]);
}

/** Rule 11.2: the server draws the secret, once for each address. */
export function keyWebhook({ state, command, at }: Turn<CommandNamed<'webhook.key'>>): Decision {
  if (state.webhook?.secret !== null) return err(notNow);
  return ok([{ type: 'webhookKeyDrawn', at, secret: command.secret }]);
}

/** Rule 11.4: of several servers one sends, and nobody again before its time. */
export function claimWebhook({ state, command, at }: Turn<CommandNamed<'webhook.claim'>>): Decision {
  const owed = owedOccasion(state);
  const { occasion, attempt, retryAt } = command;
  const tried = state.webhook?.attempt?.occasion === occasion ? state.webhook.attempt : null;
  const isNext = attempt === (tried?.number ?? 0) + 1 && at >= (tried?.retryAt ?? 0);
  if (!state.webhook?.secret || owed?.id !== occasion || !isNext) return err(notNow);
  return ok([{ type: 'webhookClaimed', at, occasion, event: owed.event, attempt, retryAt }]);
}

/** Rule 11.4: what was claimed is delivered, or given up. */
export function settleWebhook({ state, command, at }: Turn<CommandNamed<'webhook.settle'>>): Decision {
  const { occasion, delivered } = command;
  if (state.webhook?.attempt?.occasion !== occasion) return err(notNow);
  return ok([{ type: delivered ? 'webhookDelivered' : 'webhookFailed', at, occasion }]);
}
