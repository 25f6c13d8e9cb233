// Owns what every part of the morning is given.
import type { BulletinView, SeatView, View } from '../../../shared/views/index.ts';

/** What the public page is made of: anybody’s view has it. */
export interface PublicMorning {
  readonly view: View;
  readonly bulletin: BulletinView;
}

export interface MorningProps {
  readonly view: SeatView;
  readonly bulletin: BulletinView;
}
