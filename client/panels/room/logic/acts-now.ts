// Owns what a seat can do at this moment: what the server allows, less what has nothing to act on; puts nothing in words.
import { awaits, type SeatView } from '../../../../shared/views/index.ts';

/** Why an act is not possible: the server's own words, or that there is nothing to do it with. */
export type Hindrance =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'nothing awaits' }
  | { readonly kind: 'nothing of yours' }
  | { readonly kind: 'nothing sealed' }
  | { readonly kind: 'not a belligerent' };

export interface ActNow {
  readonly command: string;
  /** null = possible. */
  readonly hindrance: Hindrance | null;
}

/** Every command the server lists for this seat, with what stands in its way now. */
export function actsNow(view: SeatView, belligerents: readonly string[]): readonly ActNow[] {
  return view.legal.map(({ command, refusal }) => ({
    command,
    hindrance: refusal === null ? lacking(view, belligerents, command) : { kind: 'refused', reason: refusal },
  }));
}

function lacking(view: SeatView, belligerents: readonly string[], command: string): Hindrance | null {
  const me = view.audience.delegation;
  const open = Object.values(view.proposals).filter((proposal) => proposal.state === 'open');
  switch (command) {
    case 'proposal.sign':
    case 'proposal.decline':
      return open.some((proposal) => awaits(proposal, me)) ? null : { kind: 'nothing awaits' };
    case 'proposal.withdraw':
      return open.some((proposal) => proposal.author === me) ? null : { kind: 'nothing of yours' };
    case 'order.unseal':
      return view.orders.sealed.length > 0 ? null : { kind: 'nothing sealed' };
    case 'terms.answer':
      return belligerents.includes(me) ? null : { kind: 'not a belligerent' };
    default:
      return null;
  }
}
