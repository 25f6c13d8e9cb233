// Owns the page of the printables: what is chosen, the sheets as they will lie on the table, and the press that prints them.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { CheckRow } from '../kit/check-row.tsx';
import { ClauseCards } from './clause-cards.tsx';
import { DossierSheet } from './dossier-sheet.tsx';
import { MapSheet } from './map-sheet.tsx';
import type { PrintPart, PrintRoomProps } from './print-props.ts';
import { SignOffSheet } from './sign-off-sheet.tsx';
import './print-room.css';

export function PrintRoom(props: PrintRoomProps) {
  const { scenario, code, dossiers } = props;
  const [parts, setParts] = useState<readonly PrintPart[]>(() =>
    dossiers.length > 0 ? ['dossiers'] : ['cards'],
  );
  usePaper();
  return (
    <main class="print-room">
      <PrintBar {...props} parts={parts} onParts={setParts} />
      {parts.includes('dossiers')
        ? dossiers.map((dossier) => <DossierSheet key={dossier.delegation} {...props} dossier={dossier} />)
        : null}
      {parts.includes('cards') ? <ClauseCards scenario={scenario} /> : null}
      {parts.includes('signOff') ? <SignOffSheet scenario={scenario} code={code} /> : null}
      {parts.includes('map') ? <MapSheet scenario={scenario} /> : null}
    </main>
  );
}

/** Other pages set margins of their own for `@page`, which no class can narrow: these hold while the printables are open. */
function usePaper(): void {
  useEffect(() => {
    const rule = document.createElement('style');
    rule.textContent = '@page { size: auto; margin: 12mm; }';
    document.head.append(rule);
    return () => rule.remove();
  }, []);
}

interface PrintBarProps extends PrintRoomProps {
  readonly parts: readonly PrintPart[];
  readonly onParts: (parts: readonly PrintPart[]) => void;
}

const allParts: readonly PrintPart[] = ['dossiers', 'cards', 'signOff', 'map'];

function PrintBar({ dossiers, onBack, curtain, parts, onParts }: PrintBarProps) {
  const offered = allParts.filter((part) => part !== 'dossiers' || dossiers.length > 0);
  return (
    <header class="page-bar print-bar">
      <Button kind="quiet" icon="chevron-left" onPress={onBack}>
        {t('print.back')}
      </Button>
      <div class="print-words">
        <h1>{t('print.title')}</h1>
        <p>
          {t('print.lead')} {dossiers.length > 0 ? t('print.secretNote') : null}
        </p>
      </div>
      <CheckRow
        label={t('print.parts')}
        labelUnseen
        items={offered.map((id) => ({ id, label: t(`print.${id}`) }))}
        chosen={parts}
        onChoose={onParts}
      />
      {curtain}
      <Button
        kind="primary"
        icon="print"
        refusal={parts.length > 0 ? null : t('print.none')}
        onPress={() => window.print()}
      >
        {t('print.go')}
      </Button>
    </header>
  );
}
