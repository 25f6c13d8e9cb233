// The plain shapes the printables are drawn from; secret slices come from who may read them, and from nowhere else.
import type { ComponentChildren } from 'preact';
import type { DelegationId, MandateSlice, OwnSlice, PublicScenario } from '../../../shared/views/index.ts';

/** What only one delegation, and a facilitator, may print. */
export interface Dossier {
  readonly delegation: DelegationId;
  readonly mandate: MandateSlice;
  readonly own: Pick<OwnSlice, 'walkAway'>;
}

export interface PrintRoomProps {
  readonly scenario: PublicScenario;
  /** null where nobody can join by code; then no sheet has a QR code. */
  readonly code: string | null;
  /** Where others open the session, e.g. `http://192.168.1.4:3000`. */
  readonly origin: string;
  /** One's own delegation's; for a facilitator, all of them. */
  readonly dossiers: readonly Dossier[];
  readonly onBack: () => void;
  /** What hides all this on a screen that is projected; null where nothing here is hidden from the room. */
  readonly curtain: ComponentChildren;
}

export type PrintPart = 'dossiers' | 'cards' | 'signOff' | 'map';

/** What a seat's QR code leads to: the way in with the delegation chosen. It holds no secret. */
export const seatLink = (origin: string, code: string, delegation: DelegationId): string =>
  `${origin}/join/${code}?seat=${delegation}`;
