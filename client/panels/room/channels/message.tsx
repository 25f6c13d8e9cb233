// Owns one message: who wrote it and when, its words, what it passes on, promises and brings with it.
import { type MessageView, textKnownAs } from '../../../../shared/views/index.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { renderWords } from '../../../texts/words.ts';
import { Icon } from '../../kit/icon.tsx';
import { Seal, seatColours } from '../../kit/seal.tsx';
import { openProposal } from '../open-need.ts';
import { proposalTitle } from '../proposals/proposal-words.ts';
import { refusalOf, useRoom } from '../room-state.ts';
import { passing } from './channel-state.ts';
import { pledgeTestInWords } from './pledge-words.ts';

interface MessageProps {
  readonly message: MessageView;
  /** A search has led here. */
  readonly isFound: boolean;
}

export function Message({ message, isFound }: MessageProps) {
  const { me } = useRoom();
  const { from, by, words, statement, pledge, passedOn, at } = message;
  const marks = `${from === me ? 'message-own' : ''} ${isFound ? 'message-found' : ''}`;
  return (
    <article class={`message ${marks}`} style={seatColours(from)}>
      <header>
        <Seal delegation={from} size={16} title={null} />
        <b>{delegationName(from)}</b>
        {by ? <span class="quiet">{by.name}</span> : null}
        {statement ? <span class="message-kind">{t('room.channels.statement')}</span> : null}
        {pledge ? <span class="message-kind">{t('room.channels.promise')}</span> : null}
        <time>{timeOf(at)}</time>
      </header>
      <p>{renderWords(words)}</p>
      {passedOn ? <Quoted passedOn={passedOn} /> : null}
      {pledge ? <Promised pledge={pledge} /> : null}
      <Attached message={message} />
      <PassOnButton message={message} />
    </article>
  );
}

const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

export function Quoted({ passedOn }: { readonly passedOn: NonNullable<MessageView['passedOn']> }) {
  const { from, by, day, words } = passedOn;
  const name = by ? `${delegationName(from)} (${by.name})` : delegationName(from);
  return (
    <blockquote class="message-quoted" style={seatColours(from)}>
      <span class="quiet">{t('room.channels.passedOn', { name, day })}</span>
      <p>{renderWords(words)}</p>
    </blockquote>
  );
}

function Promised({ pledge }: { readonly pledge: NonNullable<MessageView['pledge']> }) {
  const { text, until, test } = pledge;
  const more = [
    ...(until === undefined ? [] : [t('room.channels.promisedUntil', { day: until })]),
    ...(test ? [pledgeTestInWords(test)] : []),
  ];
  return (
    <p class="message-promised">
      <Icon name="flag" size={16} />
      <span>
        {t('room.channels.promised', { text })} <span class="quiet">{more.join('; ')}</span>
      </span>
    </p>
  );
}

function Attached({ message: { attaches } }: { readonly message: MessageView }) {
  const { view } = useRoom();
  if (attaches === null) return null;
  const attached = textKnownAs(view.proposals, attaches);
  return (
    <button
      type="button"
      class="attached on-paper"
      disabled={!attached}
      onClick={() => openProposal(attaches)}
    >
      <Icon name="document" size={16} />
      <b>{attaches}</b>
      <span>{attached ? proposalTitle(attached) : t('room.channels.notReadable')}</span>
      {attached ? <u>{t('room.channels.open')}</u> : null}
    </button>
  );
}

/** Rule 7.15: what others have told a mediator. */
function PassOnButton({ message }: { readonly message: MessageView }) {
  const { scenario, view, me } = useRoom();
  const isMediator = scenario.delegations.find(({ id }) => id === me)?.role === 'mediator';
  const isPassable = isMediator && message.readers !== 'table' && message.from !== me;
  if (!isPassable || refusalOf(view, 'message.send') !== null) return null;
  return (
    <button
      type="button"
      class="message-pass"
      onClick={() => {
        passing.value = message;
      }}
    >
      {t('room.channels.passOn')}
    </button>
  );
}
