// Owns the row of signatories: filled seal = signed, dashed = not yet, with the day or the reason beside it.

import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Seal } from './seal.tsx';
import './signature-row.css';

interface SignatureRowProps {
  readonly signatories: readonly string[];
  /** Day of each signature. */
  readonly signed: Readonly<Record<string, number>>;
  readonly declined?: Readonly<Record<string, { readonly day: number }>>;
  readonly author?: string | null;
  readonly you?: string | null;
  readonly on?: 'ground' | 'paper';
  /** words: each seal with its state beside it; seals: seals alone, with the state as title; sum: seals and '3 of 5 signed'. */
  readonly variant?: 'words' | 'seals' | 'sum';
  readonly size?: number;
}

/** Who has signed and who has not. */
export function SignatureRow(props: SignatureRowProps) {
  const { signatories, signed, on = 'paper', variant = 'words', size = 20 } = props;
  const count = signatories.filter((id) => id in signed).length;
  return (
    <ul class={`signatures signatures-on-${on}`}>
      {signatories.map((id) => {
        const state = signatureState(props, id);
        return (
          <li key={id}>
            <Seal
              delegation={id}
              size={size}
              on={on}
              state={id in signed ? 'filled' : 'dashed'}
              title={`${delegationName(id)}: ${state}`}
            />
            {variant === 'words' ? <span aria-hidden="true">{state}</span> : null}
          </li>
        );
      })}
      {variant === 'sum' ? (
        <li class="signatures-sum">{t('kit.signedOf', { count, total: signatories.length })}</li>
      ) : null}
    </ul>
  );
}

function signatureState({ signed, declined, author, you }: SignatureRowProps, id: string): string {
  const day = signed[id];
  if (day !== undefined) return id === author ? t('kit.author') : t('kit.day', { day });
  if (declined?.[id]) return t('kit.declined');
  return id === you ? t('kit.you') : t('kit.open');
}
