// Who reads a session, as far as redaction goes: a delegation, whoever runs it, or the gallery. Knows no slice.
import { assertNever } from '../../../shared/kernel/index.ts';
import type { Audience, DelegationId } from '../../../shared/views/index.ts';
import { FACILITATION, type MemberId } from '../../../shared/vocabulary/index.ts';

/** Reads the public record only. */
export const GALLERY = 'gallery';

/** A delegation, or one of these two: `FACILITATION` reads everything. */
export type Reader = DelegationId;

/** Somebody who looks, and what he reads. */
export interface Viewer {
  readonly kind: Audience['kind'];
  readonly reader: Reader;
  /** Null for a scripted delegation, which is nobody. */
  readonly member: MemberId | null;
}

export function viewerOf(audience: Audience): Viewer {
  const { kind } = audience;
  const member = audience.member === '' ? null : audience.member;
  switch (kind) {
    case 'delegation':
      return { kind, reader: audience.delegation, member };
    case 'facilitator':
      return { kind, reader: FACILITATION, member };
    case 'observer':
      return { kind, reader: GALLERY, member };
    default:
      return assertNever(audience, 'audience');
  }
}

/** Whom a text, a message or a line is for, and whether this reader is one of them. */
export const isFor = (readers: 'table' | 'all' | readonly Reader[], reader: Reader): boolean =>
  reader === FACILITATION || readers === 'table' || readers === 'all' || readers.includes(reader);
