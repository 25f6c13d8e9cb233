// Owns the drawing of a mandate's value sheet: track = what the clause weighs, fill = what the option brings of it.
import type { RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { narrow } from '../../store/ui.ts';
import { t } from '../../texts/t.ts';
import { Paper } from '../kit/paper.tsx';
import type { ClauseRow, OptionRow } from './value-sheet-rows.ts';
import './value-sheet.css';

/** Unfolds everything when the page is about to be printed: paper cannot be pressed. */
function useUnfoldedPrint(): RefObject<HTMLDivElement | null> {
  const clauses = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const unfold = () => {
      for (const clause of clauses.current?.querySelectorAll('details') ?? []) clause.open = true;
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  return clauses;
}

export function ValueSheet({ rows }: { readonly rows: readonly ClauseRow[] }) {
  const clauses = useUnfoldedPrint();
  const titleId = useId();
  return (
    <Paper class="sheet-paper values" labelledBy={titleId}>
      <header class="values-head">
        <h2 id={titleId}>{t('briefing.values')}</h2>
        <p>{t('briefing.valuesNote')}</p>
        <ul class="values-legend">
          <li>
            <span class="values-mark values-mark-now" aria-hidden="true" /> {t('briefing.legendNow')}
          </li>
          <li>
            <span class="values-mark values-mark-never" aria-hidden="true" /> {t('briefing.legendNever')}
          </li>
          <li>
            <span class="values-mark values-mark-price" aria-hidden="true" /> {t('briefing.legendPrice')}
          </li>
        </ul>
      </header>
      <div ref={clauses} class="values-clauses">
        {rows.map((row, index) => (
          <Clause key={row.id} row={row} open={!narrow.value || index < OPEN_ON_PHONES} />
        ))}
      </div>
    </Paper>
  );
}

/** On a phone only the heaviest clauses lie open. */
const OPEN_ON_PHONES = 3;

function Clause({ row, open }: { readonly row: ClauseRow; readonly open: boolean }) {
  return (
    <details class="values-clause" open={open}>
      <summary>
        <span class="values-id">{row.id}</span> <h3>{row.title}</h3>
        <span class="values-weight">{t('briefing.weight', { weight: row.weight })}</span>
      </summary>
      <ol>
        {row.options.map((option) => (
          <Option key={option.id} option={option} length={row.length} />
        ))}
      </ol>
    </details>
  );
}

function Option({ option, length }: { readonly option: OptionRow; readonly length: number }) {
  return (
    <li
      class={`values-option ${option.bar ? `values-${option.bar}` : ''} ${option.statusQuo ? 'values-now' : ''}`}
    >
      <span class="values-letter">{option.id.slice(-1)}</span>
      <span class="values-label">
        {option.label}
        <span class="unseen">{marks(option)}</span>
      </span>
      <span class="values-track" aria-hidden="true">
        <span class="values-room" style={{ width: `${length * 100}%` }}>
          <span class="values-fill" style={{ width: `${option.value}%` }} />
        </span>
      </span>
      <span class="values-value">{option.value}</span>
    </li>
  );
}

const marks = (option: OptionRow): string =>
  [
    option.statusQuo ? t('briefing.legendNow') : null,
    option.bar === 'never' ? t('briefing.legendNever') : null,
    option.bar === 'atAPrice' ? t('briefing.legendPrice') : null,
  ]
    .flatMap((words) => (words === null ? [] : [` (${words})`]))
    .join('');
