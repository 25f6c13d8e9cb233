// Owns the choice of a free seat in the lobby that a code leads to.
import { useEffect, useState } from 'preact/hooks';
import type { LobbyCard, Refusal } from '../../../shared/protocol/index.ts';
import { joinSession, lobbyCard } from '../../net/http.ts';
import { go } from '../../store/route.ts';
import { loadScenario } from '../../store/session.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { showCode } from './code-letters.ts';
import { SeatPicker } from './seat-picker.tsx';

interface JoinDialogProps {
  readonly code: string;
  /** As the table will see it; may be empty. */
  readonly name: string;
  readonly onClose: () => void;
}

export function JoinDialog({ code, name, onClose }: JoinDialogProps) {
  const [card, setCard] = useState<LobbyCard | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [seat, setSeat] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async () => {
    const answer = await lobbyCard(code);
    if (!answer.ok) return setRefused(answer.error);
    setCard(answer.value);
    await loadScenario(answer.value.scenario);
  };
  useEffect(() => void look(), [code]);
  const sit = async () => {
    if (!seat) return;
    setBusy(true);
    const place = { at: 'delegation', delegation: seat, role: 'head' } as const;
    const answer = await joinSession(code, { place, ...(name ? { name } : {}) });
    setBusy(false);
    if (answer.ok) return go(answer.value.link);
    setRefused(answer.error);
    await look();
  };
  return (
    <Dialog
      title={
        card ? t('join.dialogTitle', { title: card.title }) : t('join.looking', { code: showCode(code) })
      }
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('kit.notYet')}
          </Button>
          <Button
            kind="primary"
            busy={busy}
            refusal={seat ? null : t('join.chooseFirst')}
            onPress={() => void sit()}
          >
            {seat ? t('join.sitAs', { who: delegationName(seat, { article: true }) }) : t('join.take')}
          </Button>
        </>
      }
    >
      {card ? <FreeSeats card={card} seat={seat} onSeat={setSeat} /> : null}
      {refused ? (
        <p class="field-error" role="alert">
          {refused.message}
        </p>
      ) : null}
    </Dialog>
  );
}

interface FreeSeatsProps {
  readonly card: LobbyCard;
  readonly seat: string | null;
  readonly onSeat: (id: string) => void;
}

function FreeSeats({ card, seat, onSeat }: FreeSeatsProps) {
  const free = card.seats.filter((one) => one.state === 'free').length;
  return (
    <>
      <p>{t(card.phase === 'lobby' ? 'join.free' : 'join.begun', { free })}</p>
      <SeatPicker
        seats={card.seats.map((one) => ({
          id: one.delegation,
          name: delegationName(one.delegation),
          taken: one.state === 'free' ? null : one.name || t('join.taken'),
        }))}
        chosen={seat}
        onChoose={onSeat}
        label={t('join.seats')}
        on="ground"
      />
    </>
  );
}
