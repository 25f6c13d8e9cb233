// Owns the dossier of one delegation as one sheet of paper: orders and red lines on the front, the value sheet on the back.
import type { PublicDelegation } from '../../../shared/views/index.ts';
import { roles } from '../../../shared/vocabulary/index.ts';
import { t } from '../../texts/t.ts';
import { BeliefsSheet, PublicSheet, RedLinesSheet, SecretSheet } from '../briefing/dossier-sheets.tsx';
import { FactsStrip } from '../briefing/facts-strip.tsx';
import { ValueSheet } from '../briefing/value-sheet.tsx';
import { valueSheetRows } from '../briefing/value-sheet-rows.ts';
import { showCode } from '../front-door/code-letters.ts';
import { QrCode } from '../kit/qr-code.tsx';
import { Seal, seatColours } from '../kit/seal.tsx';
import { type Dossier, type PrintRoomProps, seatLink } from './print-props.ts';
import './dossier-sheet.css';

interface DossierSheetProps extends PrintRoomProps {
  readonly dossier: Dossier;
}

export function DossierSheet({ scenario, dossier, code, origin }: DossierSheetProps) {
  const delegation = scenario.delegations.find(({ id }) => id === dossier.delegation);
  if (!delegation) return null;
  const rows = valueSheetRows(dossier.mandate, scenario.clauses);
  return (
    <article class="print-dossier" style={seatColours(dossier.delegation)} data-sheet={dossier.delegation}>
      <section class="print-sheet on-paper dossier-front">
        <header class="dossier-head">
          <Seal delegation={delegation.id} size={52} on="paper" title={null} />
          <div>
            <h2>{t('print.dossierOf', { who: delegation.inSentence })}</h2>
            <p>{scenario.title}</p>
            <Offices delegation={delegation} />
          </div>
          {code === null ? null : <SeatCode delegation={delegation} code={code} origin={origin} />}
        </header>
        <FactsStrip view={dossier} rows={rows} />
        <div class="dossier-columns">
          <SecretSheet view={dossier} delegation={delegation} />
          <PublicSheet delegation={delegation} />
          <RedLinesSheet mandate={dossier.mandate} />
          <BeliefsSheet mandate={dossier.mandate} />
        </div>
      </section>
      <section class="print-sheet on-paper dossier-back">
        <ValueSheet rows={rows} />
      </section>
    </article>
  );
}

interface SeatCodeProps {
  readonly delegation: PublicDelegation;
  readonly code: string;
  readonly origin: string;
}

function SeatCode({ delegation, code, origin }: SeatCodeProps) {
  return (
    <div class="dossier-seat">
      <p>{t('print.join', { address: new URL(origin).host, code: showCode(code) })}</p>
      <QrCode
        text={seatLink(origin, code, delegation.id)}
        label={t('print.qr', { who: delegation.inSentence })}
        class="dossier-qr"
      />
    </div>
  );
}

/** Who of the delegation is who in the story, so that roles can be shared out at the table. */
function Offices({ delegation }: { readonly delegation: PublicDelegation }) {
  return (
    <ul class="dossier-offices" aria-label={t('print.offices')}>
      {roles.flatMap((role) => {
        const office = delegation.offices[role];
        return office ? [<li key={role}>{`${t(`role.${role}`)}: ${office}`}</li>] : [];
      })}
    </ul>
  );
}
