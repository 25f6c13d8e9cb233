// Owns the seal of a delegation: shape, letters and colour, filled or dashed; knows names from the scenario only.
import { delegationName, findDelegation } from '../../texts/names.ts';
import { SEAL_MIDDLE, SEAL_PATHS } from './seal-shape.ts';
import './seal.css';

interface SealProps {
  readonly delegation: string;
  /** Side in CSS pixels at 100 % text; grows with the text. */
  readonly size?: number;
  /** filled: signed, ready, did it. dashed: not yet, or only claimed. */
  readonly state?: 'filled' | 'dashed';
  readonly on?: 'ground' | 'paper';
  /** Words for screen readers and the pointer; the name when left out, nothing when null (beside a written name). */
  readonly title?: string | null;
}

/** A delegation's mark. Never the only sign of what it stands for: give it a title or a name beside it. */
export function Seal({ delegation, size = 24, state = 'filled', on = 'ground', title }: SealProps) {
  const known = findDelegation(delegation);
  const shape = known && known.seal.shape in SEAL_PATHS ? known.seal.shape : 'circle';
  const letters = known?.seal.letters ?? delegation.slice(0, 1).toUpperCase();
  const token = known?.seal.token ?? delegation.toLowerCase();
  const words = title === undefined ? delegationName(delegation) : title;
  const length = `${size / 16}rem`;
  return (
    <svg
      class={`seal seal-${state} seal-on-${on}`}
      viewBox="0 0 24 24"
      style={{ width: length, height: length, ...sealColours(token, on) }}
      role={words === null ? undefined : 'img'}
      aria-hidden={words === null ? 'true' : undefined}
      aria-label={words ?? undefined}
    >
      {words === null ? null : <title>{words}</title>}
      <path d={SEAL_PATHS[shape]} vector-effect="non-scaling-stroke" />
      <text x="12" y={SEAL_MIDDLE[shape]} font-size={letters.length > 2 ? 8.5 : letters.length > 1 ? 11 : 13}>
        {letters}
      </text>
    </svg>
  );
}

/** The custom properties a seal is drawn with; a token may override fill, edge and ink where its text colour is too dark. */
function sealColours(token: string, on: 'ground' | 'paper'): Record<string, string> {
  if (on === 'paper') {
    return {
      '--seal-line': `var(--${token}-paper)`,
      '--seal-fill': `var(--${token}-seal-paper, var(--${token}-paper))`,
      '--seal-edge': `var(--${token}-paper)`,
      '--seal-letters': `var(--${token}-seal-ink, var(--seal-ink-paper))`,
    };
  }
  return {
    '--seal-line': `var(--${token})`,
    '--seal-fill': `var(--${token}-seal, var(--${token}))`,
    '--seal-edge': `var(--${token}-seal-edge, var(--${token}))`,
    '--seal-letters': `var(--${token}-seal-ink, var(--seal-ink))`,
  };
}

/** Custom properties for anything else in a delegation's colour: `--who` and `--who-dim` on ground, `--who-paper` on paper. */
export const seatColours = (delegation: string): Record<string, string> =>
  tokenColours(findDelegation(delegation)?.seal.token ?? delegation.toLowerCase());

/** The same by the stem of the colour tokens, for delegations of a scenario that is not the one on the page. */
export function tokenColours(token: string): Record<string, string> {
  return {
    '--who': `var(--${token})`,
    '--who-dim': `var(--${token}-dim)`,
    '--who-paper': `var(--${token}-paper)`,
  };
}
