// Promises made by signing, and which of them own orders broke; and what each gave and got, clause by clause.
import type { DebriefSeat } from '../../../shared/views/index.ts';
import { clauseTitle } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Seal, seatColours } from '../kit/seal.tsx';

export function Promises({ seats }: { readonly seats: readonly DebriefSeat[] }) {
  return (
    <section aria-labelledby="promises-title">
      <h2 id="promises-title" class="debrief-title">
        {t('debrief.promises')}
      </h2>
      <ul class="promises">
        {seats.map((seat) => (
          <PromiseRow key={seat.delegation} seat={seat} />
        ))}
      </ul>
    </section>
  );
}

function PromiseRow({ seat }: { readonly seat: DebriefSeat }) {
  const broken = seat.promises.filter(({ kept }) => !kept).length;
  return (
    <li>
      <Seal delegation={seat.delegation} size={20} />
      <span class="promise-marks">
        {seat.promises.map(({ clause, day, kept }) => (
          <span
            key={`${clause}-${day}`}
            class={kept ? 'promise-kept' : 'promise-broken'}
            title={t(kept ? 'debrief.kept' : 'debrief.broken', { clause: clauseTitle(clause), day })}
          />
        ))}
      </span>
      <span class="promise-count">{t('debrief.keptCount', { count: seat.promises.length - broken })}</span>
      <span class={`promise-count ${broken > 0 ? 'debrief-wrong' : ''}`}>
        {t('debrief.brokenCount', { count: broken })}
      </span>
    </li>
  );
}

export function GivenAndGot({ seats }: { readonly seats: readonly DebriefSeat[] }) {
  const most = Math.max(1, ...seats.flatMap(({ gave, got }) => [gave, got]));
  return (
    <section aria-labelledby="gave-title">
      <h2 id="gave-title" class="debrief-title">
        {t('debrief.givenAndGot')}
      </h2>
      <ul class="gave-got">
        {seats.map(({ delegation, gave, got }) => (
          <li key={delegation} style={seatColours(delegation)}>
            <Seal delegation={delegation} size={18} />
            <span
              class="gave-bars"
              role="img"
              aria-label={t('debrief.gaveGot', { gave, got })}
              title={t('debrief.gaveGot', { gave, got })}
            >
              <span class="gave-bar" style={{ width: `${(gave / most) * 100}%` }} />
              <span class="got-bar" style={{ width: `${(got / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
