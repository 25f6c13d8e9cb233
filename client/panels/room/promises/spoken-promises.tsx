// Owns the promises made in messages: before the debrief those this seat may read, in it all of them with what is said of them.
import type { DelegationId, StatedPledge, View } from '../../../../shared/views/index.ts';
import { isPending, send } from '../../../store/session.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Seal } from '../../kit/seal.tsx';
import { pledgeTestInWords } from '../channels/pledge-words.ts';
import { type Spoken as SpokenPromise, spokenPromises } from '../logic/spoken-promises.ts';
import './promises.css';

interface SpokenPromisesProps {
  readonly view: View;
  /** As one delegation could know them while the session ran. */
  readonly seenBy?: DelegationId | null;
}

/** Draws nothing where nothing was promised in a message. */
export function SpokenPromises({ view, seenBy = null }: SpokenPromisesProps) {
  const promises = spokenPromises(view, seenBy);
  if (promises.length === 0) return null;
  return (
    <section class="ledger-side ledger-spoken">
      <header>
        <h3>{t('room.promises.inWords')}</h3>
      </header>
      {view.session.ending === null ? <p class="quiet">{t('room.promises.wordsLead')}</p> : null}
      <ul>
        {promises.map((one) => (
          <li key={`${one.channel}${one.n}`}>
            <Spoken one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Spoken({ one }: { readonly one: SpokenPromise }) {
  const { from, readers, pledge, verdict, maySay } = one;
  return (
    <>
      <Seal delegation={from} size={22} title={delegationName(from)} />
      <div class="ledger-promise">
        <b>{pledge.text}</b>
        {pledge.test ? <span>{pledgeTestInWords(pledge.test)}</span> : null}
        <span class="quiet">{toWhom(from, readers, pledge)}</span>
      </div>
      <span class={verdict === 'broken' ? 'ledger-broken' : 'ledger-open'}>{verdictInWords(one)}</span>
      {maySay ? <Say one={one} /> : null}
    </>
  );
}

function toWhom(
  from: DelegationId,
  readers: SpokenPromise['readers'],
  { since, until }: StatedPledge,
): string {
  const others = readers === 'table' ? [] : readers.filter((id) => id !== from);
  const names =
    readers === 'table'
      ? t('room.promises.toAll')
      : joinWords(others.map((id) => delegationName(id, { article: true })));
  const words = t('room.promises.byWord', { names, day: since });
  return until === undefined ? words : t('room.promises.until', { words, until });
}

const VERDICTS = {
  kept: 'room.promises.kept',
  broken: 'room.promises.wasBroken',
  open: 'room.promises.unsaid',
  pending: 'room.promises.pending',
} as const;

function verdictInWords({ verdict, judgedBy }: SpokenPromise): string {
  const said = t(VERDICTS[verdict]);
  if (judgedBy === null) return said;
  return `${said}, ${t('room.promises.saidBy', { name: delegationName(judgedBy, { article: true }) })}`;
}

/** Rule 9.8: where the record cannot tell. */
function Say({ one: { channel, n, verdict } }: { readonly one: SpokenPromise }) {
  const say = (kept: boolean) => void send({ type: 'promise.judge', channel, n, kept });
  const busy = isPending('promise.judge');
  return (
    <span class="ledger-say">
      {verdict === 'kept' ? null : (
        <Button kind="secondary" size="small" busy={busy} onPress={() => say(true)}>
          {t('room.promises.sayKept')}
        </Button>
      )}
      {verdict === 'broken' ? null : (
        <Button kind="secondary" size="small" busy={busy} onPress={() => say(false)}>
          {t('room.promises.sayBroken')}
        </Button>
      )}
    </span>
  );
}
