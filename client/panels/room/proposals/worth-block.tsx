// Owns what a text is worth to the seat that looks: the meter, its warnings and how it was counted. Nobody else sees it.
import { useState } from 'preact/hooks';
import { clauseShort } from '../../../texts/names.ts';
import { figure, signed } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { AboutButton } from '../../about/about-button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Meter, type MeterPart } from '../../kit/meter.tsx';
import { meterParts } from '../logic/meter-parts.ts';
import type { DraftPart } from '../logic/worth-of-text.ts';
import { layout, useRoom } from '../room-state.ts';

interface WorthBlockProps {
  /** What the meter calls the text, e.g. `P-19`. */
  readonly label: string;
  readonly value: number;
  readonly parts: readonly DraftPart[];
  readonly redLines: readonly string[];
  /** Null where it is not shown. */
  readonly lastDay?: number | null;
  readonly compact?: boolean;
}

export function WorthBlock({
  label,
  value,
  parts,
  redLines,
  lastDay = null,
  compact = false,
}: WorthBlockProps) {
  const { view } = useRoom();
  const [explained, setExplained] = useState(false);
  const { walkAway, inForce } = view.own;
  const small = compact || layout.value === 'phone';
  const shown = small ? [] : meterParts(parts, 6).map(asMeterPart);
  return (
    <section class="worth" aria-label={t('room.worth.title')}>
      {small ? null : <WorthHead />}
      <button
        type="button"
        class="worth-meter"
        title={t('room.worth.explain')}
        onClick={() => setExplained(true)}
      >
        <Meter
          walkAway={walkAway.value}
          inForce={inForce}
          proposal={{ label, value }}
          parts={shown}
          variant={shown.length === 0 ? 'line' : 'full'}
        />
        <span class="unseen">{t('room.worth.explain')}</span>
      </button>
      <Warnings redLines={redLines} value={value} lastDay={lastDay} />
      {explained ? (
        <WorthDialog label={label} value={value} parts={parts} onClose={() => setExplained(false)} />
      ) : null}
    </section>
  );
}

function WorthHead() {
  return (
    <header class="part-head">
      <h3>
        {t('room.worth.title')}{' '}
        <AboutButton subject={{ of: 'term', id: 'walkAway' }} name={t('room.worth.walkAway')} />
      </h3>
      <span class="worth-private">
        <Icon name="eye" size={14} />
        {t('room.worth.private')}
      </span>
    </header>
  );
}

type Shown = ReturnType<typeof meterParts>[number];

function asMeterPart({ key, part, by, count }: Shown): MeterPart {
  if (part === null) return { key, code: '', label: t('room.worth.others', { count }), by };
  return part.kind === 'clause'
    ? { key, code: part.subject, label: clauseShort(part.subject), by }
    : { key, code: part.clauses.join(' + '), label: t('room.worth.together'), by };
}

interface WarningsProps {
  readonly redLines: readonly string[];
  readonly value: number;
  readonly lastDay: number | null;
}

function Warnings({ redLines, value, lastDay }: WarningsProps) {
  const { view } = useRoom();
  const moves = lastDay !== null && Math.abs(lastDay - view.own.walkAway.value) >= 0.5;
  return (
    <ul class="worth-notes">
      {redLines.map((line) => (
        <li key={line} class="room-danger">
          <Icon name="warning" size={16} />
          <span>
            <b>{t('room.worth.redLine')}</b> {line}
          </span>
        </li>
      ))}
      {moves ? (
        <li>
          <Icon name="clock" size={16} />
          <span>
            {t(value >= lastDay ? 'room.worth.survives' : 'room.worth.doesNotSurvive', {
              day: view.clock.days,
              value: figure(lastDay, 1),
            })}
          </span>
        </li>
      ) : null}
    </ul>
  );
}

interface WorthDialogProps {
  readonly label: string;
  readonly value: number;
  readonly parts: readonly DraftPart[];
  readonly onClose: () => void;
}

function WorthDialog({ label, value, parts, onClose }: WorthDialogProps) {
  const { view } = useRoom();
  const { walkAway, inForce } = view.own;
  return (
    <Dialog title={t('room.worth.how')} onClose={onClose}>
      <p>{t('room.worth.howBody')}</p>
      <ul class="moves">
        <Sum name={t('room.worth.textInForce')} value={figure(inForce, 1)} />
        {parts.map((part) => (
          <Sum
            key={part.kind + part.subject}
            name={part.kind === 'clause' ? `${part.subject} ${clauseShort(part.subject)}` : part.subject}
            value={signed(part.by)}
          />
        ))}
        <Sum name={label} value={figure(value, 1)} />
        <Sum name={t('room.worth.walkAway')} value={figure(walkAway.value, 1)} />
      </ul>
      <p class="quiet">
        {t('room.worth.walkAwayBasis', {
          low: figure(walkAway.low, 0),
          high: figure(walkAway.high, 0),
          start: figure(walkAway.atStart, 1),
          basis: walkAway.basis,
        })}
      </p>
    </Dialog>
  );
}

function Sum({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <li>
      <span>{name}</span>
      <b>{value}</b>
    </li>
  );
}
