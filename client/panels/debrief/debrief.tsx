// The debrief: thirty days to scrub, as they were or as one delegation saw them; who did what, and what could have been.
import { useState } from 'preact/hooks';
import type { View } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { SpokenPromises } from '../room/promises/spoken-promises.tsx';
import { DayOrders } from './day-orders.tsx';
import { DayReasons } from './day-reasons.tsx';
import { debriefAsSeen } from './debrief-as-seen.ts';
import { DebriefHead } from './debrief-head.tsx';
import { FacilitatorActs } from './facilitator-acts.tsx';
import { FrontTable } from './front-table.tsx';
import { GivenAndGot } from './given-and-got.tsx';
import { IncidentTable } from './incident-table.tsx';
import { Promises } from './promises.tsx';
import { SpacePaper } from './space-paper.tsx';
import { Timeline } from './timeline.tsx';
import { timelineSpan } from './timeline-days.ts';
import { WhatMoved } from './what-moved.tsx';
import { YourResult } from './your-result.tsx';
import './debrief.css';
import './debrief-print.css';

/** Everything hidden is open here; nobody is declared the winner. */
export function Debrief({ view }: { readonly view: View }) {
  const { debrief, clock, session, audience } = view;
  const span = debrief ? timelineSpan(debrief, clock.days, session.termsDays) : null;
  const [day, setDay] = useState(span?.last ?? 1);
  const [seenBy, setSeenBy] = useState<string | null>(null);
  if (!debrief || !span) return null;
  const fighting = scenario.value?.belligerents ?? [];
  const clauses = scenario.value?.settlement.clauses.length ?? 0;
  const you = audience.kind === 'delegation' ? audience.delegation : null;
  const seat = seenBy ?? you ?? debrief.seats[0]?.delegation ?? '';
  const ledger = debrief.seats.filter(({ delegation }) => seenBy === null || delegation === seat);
  const seen = debriefAsSeen(debrief, seenBy, fighting);
  return (
    <main class="debrief">
      <DebriefHead debrief={debrief} you={you} seenBy={seenBy} onSeenBy={setSeenBy} />
      <Timeline debrief={debrief} seen={seen} span={span} day={day} onDay={setDay} clauses={clauses} />
      <div class="debrief-columns">
        <div class="debrief-column debrief-left">
          <YourResult debrief={debrief} seat={seat} isYours={seat === you} />
          <WhatMoved debrief={debrief} span={span} day={day} seenBy={seenBy} seat={seat} />
          <GivenAndGot seats={ledger} />
        </div>
        <div class="debrief-column debrief-middle">
          <SpacePaper
            debrief={debrief}
            seen={seen}
            pair={pairFor(you, fighting)}
            span={span}
            day={day}
            clauses={clauses}
          />
          <DayOrders seen={seen} day={day} />
        </div>
        <div class="debrief-column debrief-right">
          <IncidentTable seen={seen} day={day} />
          <FrontTable debrief={debrief} />
          <Promises seen={seen} />
          <SpokenPromises view={view} seenBy={seenBy} />
          <DayReasons seen={seen} day={day} clauses={clauses} />
          {debrief.facilitation.length > 0 ? <FacilitatorActs seen={seen} /> : null}
        </div>
      </div>
    </main>
  );
}

/** The belligerents, the own one up; for the others the first across. */
function pairFor(
  you: string | null,
  [first = '', second = '']: readonly string[],
): readonly [string, string] {
  return you === first ? [second, first] : [first, second];
}
