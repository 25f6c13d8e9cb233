// Why scripted delegations did what they did on one day, in their own words: the most telling first, all on request.
import { useEffect, useState } from 'preact/hooks';
import type { DebriefDecision } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { capitaliseSentences } from '../../texts/format-message.ts';
import { delegationName } from '../../texts/names.ts';
import { hasText, t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Seal, seatColours } from '../kit/seal.tsx';
import type { SeenDebrief } from './debrief-as-seen.ts';
import { tellingReasons } from './telling.ts';
import { scopeOf } from './timeline-marks.ts';
import { withOrderTitles } from './with-order-titles.ts';
import './day-reasons.css';

interface DayReasonsProps {
  readonly seen: SeenDebrief;
  readonly day: number;
  /** How many clauses a whole text names. */
  readonly clauses: number;
}

const MOST = 2;

export function DayReasons({ seen, day, clauses }: DayReasonsProps) {
  const [all, setAll] = useState(false);
  useEffect(() => setAll(false), [day, seen.by]);
  const decisions = seen.decisions.filter((one) => one.day === day);
  const shown = all ? decisions : tellingReasons(decisions, weightyTexts(seen, clauses), MOST);
  return (
    <section class="day-reasons" aria-labelledby="reasons-title">
      <h2 id="reasons-title" class="debrief-title">
        {day === 0 ? t('debrief.reasonsBefore') : t('debrief.reasons', { day })}
      </h2>
      {decisions.length === 0 ? (
        <p class="quiet">{t(seen.by === null ? 'debrief.noReasons' : 'debrief.noOwnReasons')}</p>
      ) : null}
      {shown.map((decision, index) => (
        <Reason key={`${decision.delegation}-${decision.about}-${index}`} decision={decision} />
      ))}
      {decisions.length > shown.length || all ? (
        <Button kind="quiet" size="small" expanded={all} onPress={() => setAll(!all)}>
          {all ? t('debrief.fewer') : t('debrief.allReasons', { count: decisions.length })}
        </Button>
      ) : null}
    </section>
  );
}

/** Texts whose fate decided something: whole ones, and those that came into force. */
const weightyTexts = ({ proposals }: SeenDebrief, clauses: number): ReadonlySet<string> =>
  new Set(
    proposals
      .filter((one) => one.state === 'in force' || scopeOf(one, { clauses }) === 'whole')
      .map(({ id }) => id),
  );

function Reason({ decision }: { readonly decision: DebriefDecision }) {
  const { delegation, because } = decision;
  return (
    <figure class="day-reason" style={seatColours(delegation)}>
      <figcaption>
        <Seal delegation={delegation} size={17} title={null} />
        <b>{actInWords(decision)}</b>
      </figcaption>
      <blockquote>{withOrderTitles(because, scenario.value?.orders ?? [])}</blockquote>
    </figure>
  );
}

/** `Russia refused P-33`. */
function actInWords({ delegation, about, subject }: DebriefDecision): string {
  const slots = { who: delegationName(delegation, { article: true }), subject: subject ?? '' };
  const key = `debrief.act.${about}`;
  return capitaliseSentences(hasText(key) ? t(key, slots) : t('debrief.act.other', slots));
}
