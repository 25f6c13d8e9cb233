// Owns how an order's chances and forecasts are laid out before it is sealed; computes none.
import type { OddsRow, OrderOption } from '../../../../shared/views/index.ts';
import { figure, percent, signed } from '../../../texts/numbers.ts';
import { hasText, t } from '../../../texts/t.ts';
import { OddsBar } from '../../kit/odds-bar.tsx';
import { givenKey, oddsParts } from '../logic/odds-rows.ts';
import { forecastFor, type OrderDraft } from '../logic/order-draft.ts';
import { useRoom } from '../room-state.ts';
import { sectorTitle } from './order-words.ts';

/** One bar a row: what happens if the other side does nothing, and what if it did. */
export function OddsBlock({ rows }: { readonly rows: readonly OddsRow[] }) {
  return (
    <>
      {rows.map((row, index) => (
        <div key={`${index}${row.given?.mark ?? ''}`} class="odds-row">
          {rows.length > 1 ? <p class="quiet">{givenInWords(row)}</p> : null}
          <OddsBar parts={namedParts(row)} label={t('room.odds.label', { given: givenInWords(row) })} />
        </div>
      ))}
    </>
  );
}

/** An outcome as the bar labels it. */
export function outcomeInWords(outcome: string): string {
  const key = `room.outcome.${outcome}`;
  return hasText(key) ? t(key) : outcome.replaceAll('-', ' ');
}

const namedParts = (row: OddsRow) =>
  oddsParts(row).map((part) => ({ ...part, key: part.outcome, label: outcomeInWords(part.outcome) }));

function givenInWords(row: OddsRow): string {
  const key = givenKey(row);
  if (key === null || row.given === null) return t('room.odds.given.nothing');
  return hasText(key) ? t(key, { value: row.given.value }) : row.given.mark;
}

/** What breaking the truce at the chosen sector would be expected to bring. */
export function ForecastBlock({
  option,
  draft,
}: {
  readonly option: OrderOption;
  readonly draft: OrderDraft;
}) {
  const { view, scenario } = useRoom();
  const forecast = forecastFor(option, draft);
  if (!forecast) return null;
  const { war, edge } = forecast;
  return (
    <div class="forecast">
      <p>
        {t('room.forecast.war', {
          sector: sectorTitle(scenario, forecast.sector),
          value: figure(war.value, 1),
          low: figure(war.low, 0),
          high: figure(war.high, 0),
          sure: percent(war.sure),
        })}
      </p>
      <p>
        {t('room.forecast.against', {
          inForce: figure(view.own.inForce, 1),
          by: signed(war.value - view.own.inForce),
        })}
      </p>
      <p class="quiet">
        {t('room.forecast.edge', {
          value: signed(edge.value, 2),
          low: signed(edge.low, 2),
          high: signed(edge.high, 2),
          basis: edge.basis,
        })}
      </p>
    </div>
  );
}
