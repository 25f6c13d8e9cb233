// Owns the count of open lines at each seat of this server; knows no other server.
import type { DelegationId } from '../../../shared/views/index.ts';

export class OpenLines {
  readonly #sessions = new Map<string, Map<DelegationId, number>>();

  /** Sessions with a line open. */
  get sessions(): readonly string[] {
    return [...this.#sessions.keys()];
  }

  /** Delegations with a line open here, in the order of their names. */
  of(session: string): readonly DelegationId[] {
    return [...(this.#sessions.get(session)?.keys() ?? [])].sort();
  }

  /** True when the seat had no line open before. */
  open(session: string, delegation: DelegationId): boolean {
    const seats = this.#sessions.get(session) ?? new Map<DelegationId, number>();
    this.#sessions.set(session, seats);
    const lines = seats.get(delegation) ?? 0;
    seats.set(delegation, lines + 1);
    return lines === 0;
  }

  /** True when it was the seat's last. */
  close(session: string, delegation: DelegationId): boolean {
    const seats = this.#sessions.get(session);
    const lines = seats?.get(delegation) ?? 0;
    if (!seats || lines === 0) return false;
    if (lines > 1) {
      seats.set(delegation, lines - 1);
      return false;
    }
    seats.delete(delegation);
    if (seats.size === 0) this.#sessions.delete(session);
    return true;
  }
}
