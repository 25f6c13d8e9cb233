// Owns the page of a line that will not come back by itself: what happened, and the one thing that helps.
import { go } from '../../store/route.ts';
import { forgetSeat, keptSeats } from '../../store/seats-kept.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from './notice.tsx';
import { type WayBack, wayBack } from './way-back.ts';

interface FarewellProps {
  readonly token: string;
  /** The server's code for why the line was closed; null where it gave none. */
  readonly reason: string | null;
  /** The same in words. */
  readonly words: string;
  /** A seat was open behind this link while the page was. */
  readonly known: boolean;
}

export function Farewell({ token, reason, words, known }: FarewellProps) {
  const code = keptSeats.value.find((seat) => seat.token === token)?.code ?? null;
  const back = wayBack(reason, known, code);
  return (
    <Notice
      title={t(known ? 'session.farewell' : 'session.noSeat')}
      body={words}
      action={back ? <WayBackButton token={token} back={back} /> : undefined}
    />
  );
}

interface WayBackProps {
  readonly token: string;
  readonly back: WayBack;
}

function WayBackButton({ token, back }: WayBackProps) {
  if (back.to === 'seat') {
    return (
      <Button kind="primary" onPress={() => location.reload()}>
        {t('session.again')}
      </Button>
    );
  }
  // A link that opens nothing is no way back: the join page must not offer it.
  const comeIn = () => {
    go(`/join/${back.code}`);
    forgetSeat(token);
  };
  return (
    <Button kind="primary" iconAfter="chevron-right" onPress={comeIn}>
      {t('session.withCode')}
    </Button>
  );
}
