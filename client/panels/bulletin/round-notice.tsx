// Owns the front page's note on rounds: the one that opens with the next day, or the one that goes on.
import { roundOn } from '../../../shared/catalogue/rounds.ts';
import type { View } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { t } from '../../texts/t.ts';
import { roundDays, roundName, roundOpen } from '../room/rounds/round-words.ts';

/** Nothing in a scenario without rounds, and after the last day. */
export function RoundNotice({ view }: { readonly view: View }) {
  const rounds = scenario.value?.rounds ?? [];
  const next = view.session.phase === 'truce' ? roundOn(rounds, view.clock.day + 1) : undefined;
  if (!next) return null;
  const opens = next.from === view.clock.day + 1;
  return (
    <section>
      <h3>{t(opens ? 'bulletin.roundOpens' : 'bulletin.roundGoesOn')}</h3>
      <p>
        <strong>{roundName(next, rounds.length)}.</strong> {roundDays(next)}.{' '}
        {opens ? next.what : `${roundOpen(next)}.`}
      </p>
    </section>
  );
}
