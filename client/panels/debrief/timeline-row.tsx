// One row of marks under the days; the words for them stand beside the play button, for the day looked at.
import { Seal } from '../kit/seal.tsx';
import type { TimelineSpan } from './timeline-days.ts';
import type { DayMark, DayMarks } from './timeline-marks.ts';

interface TimelineRowProps {
  readonly span: TimelineSpan;
  readonly marks: DayMarks;
}

const SHOWN = 2;

/** The two weightiest of each day; where there is room for one only, the first. */
export function TimelineRow({ span, marks }: TimelineRowProps) {
  return (
    <div class="timeline-marks" aria-hidden="true">
      {Array.from({ length: span.days - span.first + 1 }, (_, index) => (
        <span key={index} class="timeline-cell">
          {(marks.get(span.first + index) ?? []).slice(0, SHOWN).map((mark, at) => (
            <Mark key={at} mark={mark} />
          ))}
        </span>
      ))}
    </div>
  );
}

function Mark({ mark }: { readonly mark: DayMark }) {
  if (mark.kind === 'breach') return <span class="timeline-breach" />;
  if (mark.who === null) return <span class="timeline-nobody" />;
  const isFilled = mark.kind === 'text' ? mark.event === 'in force' : mark.sure;
  return <Seal delegation={mark.who} size={13} state={isFilled ? 'filled' : 'dashed'} title={null} />;
}
