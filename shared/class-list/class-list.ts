// The shapes of a class list that has been read; knows nothing of how it is written or who is seated where.
import type { Role } from '../vocabulary/index.ts';

/** Somebody on a class list. */
export interface ListedPerson {
  readonly name: string;
  /** The list says where they sit; null = anywhere. */
  readonly delegation: string | null;
  /** The list says as what; null = as anything. Only beside a delegation. */
  readonly role: Role | null;
  /** Delegations they would like, the first choice first. */
  readonly prefers: readonly string[];
  /** Line of the list, from 1. */
  readonly line: number;
}

/** What was wrong with a line. Whether its person is on the list all the same: see `takenAnyway`. */
export type ListFault =
  | { readonly kind: 'no-name' | 'open-quote'; readonly line: number }
  | { readonly kind: 'long-name'; readonly line: number; readonly found: string; readonly most: number }
  /** `before`: the line with the same name; 0 where somebody in the session already has it. */
  | { readonly kind: 'same-name'; readonly line: number; readonly found: string; readonly before: number }
  | { readonly kind: 'too-many'; readonly line: number; readonly most: number }
  | {
      /** lone-role: a role without a delegation, which is nobody's yet. */
      readonly kind: 'unknown-delegation' | 'unknown-role' | 'unknown-choice' | 'lone-role';
      readonly line: number;
      readonly name: string;
      readonly found: string;
    };

/** True where the person of the line is on the list in spite of it; what was not understood is left out. */
export const takenAnyway = (fault: ListFault): boolean => 'name' in fault;

export interface ClassList {
  readonly people: readonly ListedPerson[];
  /** In the order of the lines. */
  readonly faults: readonly ListFault[];
}

/** The words by which a list may name delegations and roles; case, accents and a leading "the" do not matter. */
export interface ListWords {
  readonly delegations: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly roles: Readonly<Record<Role, readonly string[]>>;
}
