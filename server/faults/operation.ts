// Owns what is kept of one command from the moment a client meant it: when it was sent, when it was answered, and how.
import type { Ack, Command } from '../../shared/protocol/index.ts';

export interface Operation {
  readonly seat: string;
  readonly command: Command;
  /** Virtual time of the first sending. */
  readonly askedAt: number;
  /** Virtual time and words of the first answer that settles it; null while nobody knows. */
  answeredAt: number | null;
  answer: Ack | null;
  sendings: number;
}

/** Refusals that say nothing of what became of an earlier sending: the server's own, and those of a seat's link. */
export const settlesNothing = (ack: Ack): boolean =>
  !ack.ok && /^(server|member\/link_withdrawn|seat\/unknown_link|session\/damaged)/.test(ack.error.code);

/** What a command leaves in the record word for word, where it leaves any words; unique to it. */
export const markOf = (id: string): string => `~${id}~`;

/** The id of the command that wrote these words; null when no client of this world did. */
export const idIn = (words: string): string | null => /^~([\w-]+)~$/.exec(words)?.[1] ?? null;
