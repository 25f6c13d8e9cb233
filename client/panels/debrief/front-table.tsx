// What became of the line: sector by sector where it moved, before the truce and by the war that followed it.
import type { DebriefView } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { delegationName, sectorName } from '../../texts/names.ts';
import { figure, signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { warInWords } from './war-in-words.ts';

export function FrontTable({ debrief }: { readonly debrief: Pick<DebriefView, 'front' | 'war'> }) {
  const { front, war } = debrief;
  const [first = ''] = scenario.value?.belligerents ?? [];
  const moved = front.filter(({ start, end }) => Math.abs(end - start) >= 0.05);
  return (
    <section aria-labelledby="front-title">
      <h2 id="front-title" class="debrief-title">
        {t('debrief.line')}
      </h2>
      {moved.length === 0 ? <p class="quiet">{t('debrief.lineStood')}</p> : null}
      {moved.length > 0 ? (
        <table class="debrief-table">
          <caption class="unseen">{t('debrief.lineHeldBy', { who: delegationName(first) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('debrief.lineSector')}</th>
              <th scope="col">{t('debrief.lineStart')}</th>
              <th scope="col">{t('debrief.lineHeld')}</th>
              <th scope="col">{t('debrief.lineEnd')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ sector, start, held, end }) => (
              <tr key={sector}>
                <th scope="row">{sectorName(sector)}</th>
                <td class="figures">{figure(start, 1)}</td>
                <td class="figures">{figure(held, 1)}</td>
                <td class="figures">
                  {figure(end, 1)} <span class="debrief-counts">{signed(end - start)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {moved.length > 0 ? (
        <p class="debrief-foot">{t('debrief.lineNote', { who: delegationName(first) })}</p>
      ) : null}
      {war ? <p class="debrief-foot">{warInWords(war)}</p> : null}
    </section>
  );
}
