// Owns the slip beside the front page: what this seat's own services know and nobody else reads.

import { roundOn } from '../../../shared/catalogue/rounds.ts';
import { awaits, type SeatView, type TrackView } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { unread } from '../../store/unread.ts';
import { delegationName, trackName } from '../../texts/names.ts';
import { figure, percent } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { renderNote } from '../../texts/words.ts';
import { Term } from '../about/terms.tsx';
import { Change } from '../kit/figure.tsx';
import { Icon, type IconName } from '../kit/icon.tsx';
import { Seal } from '../kit/seal.tsx';
import type { MorningProps } from './morning-props.ts';
import './private-slip.css';

export function PrivateSlip({ view, bulletin }: MorningProps) {
  const you = view.audience.delegation;
  const first = firstThings(view, unread.value);
  return (
    <aside class="slip" aria-labelledby="slip-title">
      <header>
        <Seal delegation={you} size={26} title={null} />
        <div>
          <h2 id="slip-title">{t('bulletin.onlyFor', { who: delegationName(you, { article: true }) })}</h2>
          <p>{t('bulletin.notPublic')}</p>
        </div>
      </header>
      <section>
        <h3 class="unseen">{t('bulletin.notes')}</h3>
        <ul class="slip-notes">
          {bulletin.notes.map((note, index) => (
            <li key={`${index}${note.note}`}>
              {renderNote(note)}
              {typeof note.slots.sure === 'number' ? <SureBar sure={note.slots.sure} /> : null}
            </li>
          ))}
          {bulletin.notes.length === 0 ? <li class="quiet">{t('bulletin.noNotes')}</li> : null}
        </ul>
      </section>
      <Overnight view={view} />
      {first.length > 0 ? (
        <section>
          <h3>{t('bulletin.first')}</h3>
          <ul class="slip-first">
            {first.map(({ icon, words }) => (
              <li key={words}>
                <Icon name={icon} size={16} />
                {words}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}

/** How sure a belief is, in whole per cents: drawn, because it is no finding. */
function SureBar({ sure }: { readonly sure: number }) {
  return (
    <span class="slip-sure" aria-hidden="true">
      <span style={{ width: `${sure}%` }} />
    </span>
  );
}

/** The figures that moved, in the order of the seat's own list; all of them after a night without any. */
function moved(tracks: readonly TrackView[]): readonly TrackView[] {
  const some = tracks.filter((track) => Number(track.change.toFixed(1)) !== 0);
  return some.length > 0 ? some : tracks.slice(0, 6);
}

function Overnight({ view }: { readonly view: SeatView }) {
  const { tracks, walkAway, inForce } = view.own;
  return (
    <section>
      <h3>{t('bulletin.overnight')}</h3>
      <table class="slip-figures">
        <tbody>
          {moved(tracks).map((track) => (
            <tr key={track.track}>
              <th scope="row">{trackName(track.track)}</th>
              <td>{figure(track.value)}</td>
              <td>
                <Change by={track.change} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('bulletin.textInForce')}</th>
            <td>{figure(inForce, 1)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">
              <Term id="walkAway">{t('bulletin.walkAway')}</Term>
            </th>
            <td>{figure(walkAway.value, 1)}</td>
            <td class="quiet">{t('bulletin.sure', { sure: percent(walkAway.sure) })}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** Whether orders can be given on a day, as far as its round says. */
const takesOrders = (day: number): boolean => roundOn(scenario.value?.rounds, day)?.orders ?? true;

/** What waits for this seat in the new day, most pressing first. */
export function firstThings(
  view: SeatView,
  unreadBy: Readonly<Record<string, number>>,
): readonly { readonly icon: IconName; readonly words: string }[] {
  const awaited = Object.values(view.proposals)
    .filter((one) => awaits(one, view.audience.delegation) && one.expiresOn > view.clock.day)
    .sort((a, b) => a.expiresOn - b.expiresOn)
    .slice(0, 3)
    .map(({ id, expiresOn }) => ({
      icon: 'document' as const,
      words: t('bulletin.awaits', { id, day: expiresOn }),
    }));
  const count = Object.values(unreadBy).reduce((sum, n) => sum + n, 0);
  const messages = count > 0 ? [{ icon: 'speech' as const, words: t('bulletin.unread', { count }) }] : [];
  const free = takesOrders(view.clock.day + 1) ? view.orders.capacity - view.orders.used : 0;
  const capacity =
    free > 0 ? [{ icon: 'lock' as const, words: t('bulletin.capacity', { count: free }) }] : [];
  return [...awaited, ...messages, ...capacity];
}
