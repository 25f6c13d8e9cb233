// Owns whom a typed name stands for among those awaited, and which names of the list are offered for it; pure.
import { plainName } from '../../../shared/class-list/index.ts';
import type { EnterCardProps, Entry } from './lobby-props.ts';

type Listed = EnterCardProps['listed'];

/** Who on the list a name is, as the list itself tells names apart: by no dress of theirs; null for nobody. */
export const listedAs = (name: string, listed: Listed): Listed[number] | null =>
  listed.find((one) => plainName(one.name) === plainName(name)) ?? null;

/** Whose place is taken (rule 2.7): that of the name pressed while it is awaited, else of the name typed. */
export function claimOf(
  { name, claims }: Pick<Entry, 'name' | 'claims'>,
  listed: Listed,
): Listed[number] | null {
  return listed.find(({ id }) => id === claims) ?? listedAs(name, listed);
}

interface OfferedNames {
  readonly names: Listed;
  /** How many more fit what is typed: further letters find them. */
  readonly more: number;
  /** Something is typed that is part of no name. */
  readonly nobodyFits: boolean;
}

/** Names offered at once. */
const OFFERED = 8;

/** Names of the list that hold what is typed, those that begin with it first; of an empty field all. */
export function offeredNames(typed: string, listed: Listed): OfferedNames {
  const begun = plainName(typed);
  const rank = ({ name }: Listed[number]) => (plainName(name).startsWith(begun) ? 0 : 1);
  const fitting = listed
    .filter(({ name }) => plainName(name).includes(begun))
    .toSorted((a, b) => rank(a) - rank(b));
  return {
    names: fitting.slice(0, OFFERED),
    more: Math.max(0, fitting.length - OFFERED),
    nobodyFits: listed.length > 0 && fitting.length === 0,
  };
}
