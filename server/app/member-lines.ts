// Owns when the record learns that a person of a session has come or gone: once, and not for the length of a reload.
import type { MemberId } from '../../shared/vocabulary/index.ts';
import type { SessionState, SystemCommand } from '../rules/rules.ts';
import type { RoomPorts } from './room-ports.ts';

/** A page that is loaded anew, or a line that breaks for a moment, is nobody leaving. */
const GONE_AFTER_MS = 5_000;
/** After a restart everybody has this long to come back. */
const BACK_WITHIN_MS = 30_000;

/** The room whose people come and go. */
export interface AttendedRoom {
  state(): SessionState;
  /** Whether this member has a line open at this server. */
  isPresent(member: MemberId): boolean;
  say(command: SystemCommand): void;
}

export class MemberLines {
  readonly #ports: RoomPorts;
  readonly #room: AttendedRoom;
  readonly #looks = new Map<MemberId, () => void>();
  #stopped = false;

  constructor(ports: RoomPorts, room: AttendedRoom) {
    this.#ports = ports;
    this.#room = room;
  }

  opened(member: MemberId): void {
    this.#cancel(member);
    const { kind, members } = this.#room.state();
    // Who plays alone is missed by nobody.
    if (kind === 'hosted' && members[member]?.present === false) {
      this.#room.say({ type: 'member.seen', member });
    }
  }

  closed(member: MemberId): void {
    if (this.#room.state().kind === 'hosted') this.#lookAfter(member, GONE_AFTER_MS);
  }

  /** After the session was loaded: whoever was there when the last server ended may not come back. */
  lookForGone(): void {
    const { kind, members } = this.#room.state();
    if (kind !== 'hosted') return;
    for (const { id, present } of Object.values(members)) if (present) this.#lookAfter(id, BACK_WITHIN_MS);
  }

  stop(): void {
    this.#stopped = true;
    for (const member of this.#looks.keys()) this.#cancel(member);
  }

  #cancel(member: MemberId): void {
    this.#looks.get(member)?.();
    this.#looks.delete(member);
  }

  #lookAfter(member: MemberId, ms: number): void {
    this.#cancel(member);
    if (this.#stopped) return;
    const cancel = this.#ports.clock.after(ms, () => {
      this.#looks.delete(member);
      void this.#look(member);
    });
    this.#looks.set(member, cancel);
  }

  async #look(member: MemberId): Promise<void> {
    if (this.#room.isPresent(member) || (await this.#isElsewhere(member))) return;
    if (!this.#stopped && !this.#room.isPresent(member)) this.#room.say({ type: 'member.gone', member });
  }

  /** Another server may hold the line. Where nobody can tell, nobody is taken to be gone. */
  async #isElsewhere(member: MemberId): Promise<boolean> {
    const { presence } = this.#ports;
    if (presence === null) return false;
    try {
      return (await presence.present(this.#room.state().id)).includes(member);
    } catch {
      this.#lookAfter(member, BACK_WITHIN_MS);
      return true;
    }
  }
}
