// Owns whether an inject of the library has been delivered, and whether that still stands. Pure.
import type { FacilitationSlice, LibraryInject } from '../../../../shared/views/index.ts';

export type Use = 'unused' | 'used' | 'reversed';

/** Rule 10.9: reversed once each delivery of it has been reversed. */
export function useOf(
  { id }: Pick<LibraryInject, 'id'>,
  { delivered }: Pick<FacilitationSlice, 'delivered'>,
): Use {
  const ofIt = delivered.filter(({ inject }) => inject === id);
  if (ofIt.length === 0) return 'unused';
  return ofIt.every(({ reversed }) => reversed !== null) ? 'reversed' : 'used';
}
