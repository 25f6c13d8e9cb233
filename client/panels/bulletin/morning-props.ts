// Owns what every part of the morning is given.
import type { BulletinView, SeatView } from '../../../shared/views/index.ts';

export interface MorningProps {
  readonly view: SeatView;
  readonly bulletin: BulletinView;
}
