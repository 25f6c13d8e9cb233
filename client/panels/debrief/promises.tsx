// Promises made by signing, and which of them own orders broke.
import { clauseTitle } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { AboutButton } from '../about/about-button.tsx';
import { Seal } from '../kit/seal.tsx';
import type { SeenDebrief, SeenPromise } from './debrief-as-seen.ts';
import './promises.css';

export function Promises({ seen }: { readonly seen: SeenDebrief }) {
  const none = seen.promises.every(({ promises }) => promises.length === 0);
  return (
    <section aria-labelledby="promises-title">
      <h2 id="promises-title" class="debrief-title">
        {t('debrief.promises')}{' '}
        <AboutButton subject={{ of: 'term', id: 'sayDoLedger' }} name={t('debrief.promises')} />
      </h2>
      {none ? <p class="quiet">{t('debrief.noPromises')}</p> : null}
      <ul class="promises">
        {none ? null : seen.promises.map((row) => <PromiseRow key={row.delegation} {...row} />)}
      </ul>
    </section>
  );
}

function PromiseRow({ delegation, promises }: SeenDebrief['promises'][number]) {
  const count = (state: SeenPromise['state']) => promises.filter((one) => one.state === state).length;
  const [kept, broken, unknown] = [count('kept'), count('broken'), count('not known')];
  return (
    <li>
      <Seal delegation={delegation} size={20} />
      <span class="promise-marks" aria-hidden="true">
        {promises.map(({ clause, day, state }) => (
          <span key={`${clause}-${day}`} class={MARKS[state]} title={inWords(clause, day, state)} />
        ))}
      </span>
      <span class="promise-count">
        {unknown > 0
          ? t('debrief.unknownCount', { count: unknown })
          : t('debrief.keptCount', { count: kept })}
      </span>
      <span class={`promise-count ${broken > 0 ? 'debrief-wrong' : ''}`}>
        {t(unknown > 0 ? 'debrief.foundCount' : 'debrief.brokenCount', { count: broken })}
      </span>
      {broken > 0 ? <p class="promise-broken-list">{brokenInWords(promises)}</p> : null}
    </li>
  );
}

const MARKS: Readonly<Record<SeenPromise['state'], string>> = {
  kept: 'promise-kept',
  broken: 'promise-broken',
  'not known': 'promise-unknown',
};

function inWords(clause: string, day: number, state: SeenPromise['state']): string {
  const slots = { clause: clauseTitle(clause), day };
  switch (state) {
    case 'kept':
      return t('debrief.kept', slots);
    case 'broken':
      return t('debrief.broken', slots);
    case 'not known':
      return t('debrief.keptUnknown', slots);
  }
}

const brokenInWords = (promises: readonly SeenPromise[]): string =>
  promises
    .filter(({ state }) => state === 'broken')
    .map(({ clause, day }) => t('debrief.brokenOne', { clause: clauseTitle(clause), day }))
    .join('; ');
