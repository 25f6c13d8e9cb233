// What the text in force at the end took from each mandate and gave to it: losses hollow to the left, gains solid to the right.
import type { DebriefSeat } from '../../../shared/views/index.ts';
import { figure, signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { Seal, seatColours } from '../kit/seal.tsx';
import './given-and-got.css';

export function GivenAndGot({ seats }: { readonly seats: readonly DebriefSeat[] }) {
  const most = Math.max(...seats.flatMap(({ gave, got }) => [gave, got]));
  return (
    <section aria-labelledby="gave-title">
      <h2 id="gave-title" class="debrief-title">
        {t('debrief.givenAndGot')}
      </h2>
      {most > 0 ? (
        <ul class="gave-got">
          {seats.map((seat) => (
            <Row key={seat.delegation} seat={seat} most={most} />
          ))}
        </ul>
      ) : null}
      <p class="debrief-foot">{t(most > 0 ? 'debrief.gaveGotNote' : 'debrief.nothingChanged')}</p>
    </section>
  );
}

function Row({ seat, most }: { readonly seat: DebriefSeat; readonly most: number }) {
  const { delegation } = seat;
  const [gave, got] = [figure(seat.gave, 1), figure(seat.got, 1)];
  return (
    <li style={seatColours(delegation)}>
      <Seal delegation={delegation} size={18} />
      <span class="gave-side">
        <span class="gave-bar" style={{ width: `${(seat.gave / most) * 100}%` }} />
      </span>
      <span class="got-side">
        <span class="got-bar" style={{ width: `${(seat.got / most) * 100}%` }} />
      </span>
      <span class="gave-figures" aria-hidden="true">
        {signed(-seat.gave)} <b>{signed(seat.got)}</b>
      </span>
      <span class="unseen">{t('debrief.gaveGot', { gave, got })}</span>
    </li>
  );
}
