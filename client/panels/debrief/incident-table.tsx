// What was claimed, found and true of each incident; seen from a seat, the last column stays with what it could know.
import type { DebriefIncident, DebriefView } from '../../../shared/views/index.ts';
import { sectorName } from '../../texts/names.ts';
import { hasText, t } from '../../texts/t.ts';
import { Seal } from '../kit/seal.tsx';

interface IncidentTableProps {
  readonly debrief: DebriefView;
  readonly day: number;
  readonly seenBy: string | null;
}

export function IncidentTable({ debrief, day, seenBy }: IncidentTableProps) {
  const { incidents } = debrief;
  const wrong = incidents.filter(({ verdict }) => verdict === 'wrong').length;
  return (
    <section aria-labelledby="incidents-title">
      <h2 id="incidents-title" class="debrief-title">
        {t('debrief.claimedFoundTrue')}
      </h2>
      {incidents.length === 0 ? <p class="quiet">{t('debrief.noIncidents')}</p> : null}
      {incidents.length > 0 ? (
        <table class="debrief-table">
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col">{t('debrief.dayColumn')}</th>
              <th scope="col">{t('debrief.where')}</th>
              <th scope="col">{t('debrief.found')}</th>
              <th scope="col">{t('debrief.trueAuthor')}</th>
            </tr>
          </thead>
          <tbody>
            {incidents.map((one) => (
              <Row key={one.id} one={one} today={one.day === day} seenBy={seenBy} />
            ))}
          </tbody>
        </table>
      ) : null}
      {seenBy === null && wrong > 0 ? (
        <p class="quiet">{t('debrief.wrongFindings', { count: wrong })}</p>
      ) : null}
    </section>
  );
}

function Row({
  one,
  today,
  seenBy,
}: {
  readonly one: DebriefIncident;
  readonly today: boolean;
  readonly seenBy: string | null;
}) {
  const mayKnow = seenBy === null || one.author === seenBy;
  return (
    <tr class={today ? 'debrief-today' : undefined}>
      <th scope="row">{one.id}</th>
      <td class="figures">{one.day}</td>
      <td>{sectorName(one.sector)}</td>
      <td class={one.verdict === 'wrong' && seenBy === null ? 'debrief-wrong' : undefined}>
        {one.named ? <Seal delegation={one.named} size={15} state="dashed" /> : t('debrief.undecided')}
      </td>
      <td>
        {mayKnow ? (
          <span class="debrief-author">
            {one.author ? <Seal delegation={one.author} size={15} /> : null} {kindInWords(one.kind)}
          </span>
        ) : (
          <span class="quiet">{t('debrief.notKnown')}</span>
        )}
      </td>
    </tr>
  );
}

function kindInWords(kind: string): string {
  const key = `debrief.kind.${kind}`;
  return hasText(key) ? t(key) : kind;
}
