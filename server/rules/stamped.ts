// What every fact bears: when it came true, and by whom.
import type { MemberId } from '../../shared/vocabulary/index.ts';

export interface Stamped {
  /** Milliseconds since 1970, given by the caller: the rules read no clock. */
  readonly at: number;
  /** The person by whose command it came true; absent where it was nobody's. */
  readonly member?: MemberId;
}
