// Owns the briefing: the dossier of one delegation, what to do with it, and the word that it has been read.
import type { SeatView } from '../../../shared/views/index.ts';
import { isPending, scenario, send } from '../../store/session.ts';
import { timeLeft } from '../../store/time-left.ts';
import { findDelegation } from '../../texts/names.ts';
import { countdown } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { ReadyRow } from '../kit/ready-row.tsx';
import { Seal, seatColours } from '../kit/seal.tsx';
import { BeliefsSheet, PublicSheet, RedLinesSheet, SecretSheet } from './dossier-sheets.tsx';
import { FactsStrip } from './facts-strip.tsx';
import { ValueSheet } from './value-sheet.tsx';
import { valueSheetRows } from './value-sheet-rows.ts';
import './briefing.css';

export function Briefing({ view }: { readonly view: SeatView }) {
  const you = view.audience.delegation;
  const delegation = findDelegation(you);
  const clauses = scenario.value?.clauses ?? [];
  const rows = valueSheetRows(view.mandate, clauses);
  if (!delegation) return null;
  return (
    <main class="briefing" style={seatColours(you)}>
      <BriefingBar view={view} />
      <div class="briefing-body">
        <FactsStrip view={view} rows={rows} />
        <div class="briefing-pair">
          <SecretSheet view={view} delegation={delegation} />
          <PublicSheet delegation={delegation} />
        </div>
        <ValueSheet rows={rows} />
        <div class="briefing-pair">
          <RedLinesSheet mandate={view.mandate} />
          <BeliefsSheet mandate={view.mandate} />
        </div>
      </div>
    </main>
  );
}

/** What to do, always in sight: read, then say so. */
function BriefingBar({ view }: { readonly view: SeatView }) {
  const you = view.audience.delegation;
  const delegation = findDelegation(you);
  const ready = view.seats.find((seat) => seat.delegation === you)?.ready ?? false;
  return (
    <header class="page-bar briefing-bar">
      <Seal delegation={you} size={44} title={null} />
      <div class="briefing-who">
        <h1>{t('briefing.title', { who: delegation?.name ?? you })}</h1>
        <p>{t('briefing.todo')}</p>
      </div>
      <ReadyRow seats={view.seats} />
      <TimeLeft />
      <Button kind="secondary" icon="print" class="briefing-print" onPress={() => window.print()}>
        {t('briefing.print')}
      </Button>
      <Button
        kind={ready ? 'secondary' : 'primary'}
        size="large"
        icon={ready ? 'check' : undefined}
        iconAfter={ready ? undefined : 'chevron-right'}
        busy={isPending('ready.declare')}
        refusal={view.legal.find(({ command }) => command === 'ready.declare')?.refusal ?? null}
        onPress={() => void send({ type: 'ready.declare', ready: !ready })}
      >
        {t(ready ? 'briefing.isReady' : 'briefing.ready')}
      </Button>
    </header>
  );
}

/** Until day 1 begins by itself; nothing where it waits for everybody. */
function TimeLeft() {
  const left = timeLeft.value;
  if (left === null) return null;
  return (
    <span class="briefing-left" role="timer" aria-live="off">
      {t('briefing.beginsIn', { left: countdown(left) })}
    </span>
  );
}
