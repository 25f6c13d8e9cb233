// Owns the redline: treaty words of one clause, struck where they go and underlined where they come.

import { optionIdAt, optionLabel, optionText } from '../../texts/names.ts';
import { type RedlinePart, redline } from '../../texts/redline.ts';
import { t } from '../../texts/t.ts';
import './clause-text.css';

interface ClauseTextProps {
  readonly clause: string;
  /** Option in force (index). */
  readonly from: number;
  /** Option proposed; the same as `from` shows the text as it stands. */
  readonly to: number;
  /** label: the short form, for tight rows; text: the words that bind. */
  readonly words?: 'label' | 'text';
}

/** The words of a clause against the text in force. Belongs on paper. */
export function ClauseText({ clause, from, to, words = 'text' }: ClauseTextProps) {
  const read = words === 'label' ? optionLabel : optionText;
  const [before, after] = [read(optionIdAt(clause, from)), read(optionIdAt(clause, to))];
  return (
    <p class="clause-text">
      {redline(before, after).map((part, index) => (
        <Run key={`${index}${part.kind}`} part={part} />
      ))}
    </p>
  );
}

/** One run of words, with its mark said aloud; the space after it stays outside the mark. */
function Run({ part }: { readonly part: RedlinePart }) {
  if (part.kind === 'same') return <>{`${part.text} `}</>;
  const Tag = part.kind === 'out' ? 'del' : 'ins';
  return (
    <>
      <Tag>
        <span class="unseen">{t(part.kind === 'out' ? 'kit.struck' : 'kit.inserted')} </span>
        {part.text}
      </Tag>{' '}
    </>
  );
}
