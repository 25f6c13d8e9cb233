// Owns the mandate at hand during play: the sheets of the dossier, as the briefing showed them.
import { findDelegation } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { PublicSheet, RedLinesSheet, SecretSheet } from '../../briefing/dossier-sheets.tsx';
import { ValueSheet } from '../../briefing/value-sheet.tsx';
import { valueSheetRows } from '../../briefing/value-sheet-rows.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { seatColours } from '../../kit/seal.tsx';
import { drawer, useRoom } from '../room-state.ts';

export function MandateDrawer() {
  const { view, scenario, me } = useRoom();
  const delegation = findDelegation(me);
  if (!delegation) return null;
  return (
    <Dialog
      title={t('room.mandate.title', { name: delegation.inSentence })}
      size="large"
      onClose={() => {
        drawer.value = null;
      }}
    >
      <div class="mandate-sheets" style={seatColours(me)}>
        <SecretSheet view={view} delegation={delegation} />
        <RedLinesSheet mandate={view.mandate} />
        <ValueSheet rows={valueSheetRows(view.mandate, scenario.clauses)} />
        <PublicSheet delegation={delegation} />
      </div>
    </Dialog>
  );
}
