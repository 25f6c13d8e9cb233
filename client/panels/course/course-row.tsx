// Owns one session of a course: its day and clock, who is awaited, and what of it needs whoever leads it.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FacilitatorView } from '../../../shared/views/index.ts';
import { type Followed, followSession } from '../../store/followed-session.ts';
import { go, seatPath } from '../../store/route.ts';
import { forgetSeat, type KeptSeat, tensionByDay } from '../../store/seats-kept.ts';
import { timeInWords } from '../../texts/clock-words.ts';
import { ct } from '../../texts/console.ts';
import { t } from '../../texts/t.ts';
import { EarlierLink } from '../console/earlier-link.tsx';
import { triageOf } from '../console/triage.ts';
import { alertWords } from '../console/triage-words.ts';
import { showCode } from '../front-door/code-letters.ts';
import { Button } from '../kit/button.tsx';
import { Dial } from '../kit/dial.tsx';
import { Seal } from '../kit/seal.tsx';

export function CourseRow({ seat }: { readonly seat: KeptSeat }) {
  const followed = useMemo(() => followSession(seat.token), [seat.token]);
  useEffect(() => followed.close, [followed]);
  const seen = followed.view.value;
  const state = followed.state.value;
  return (
    <li class="course-row">
      <h2 class="unbroken">{showCode(seat.code)}</h2>
      {seen && 'control' in seen ? (
        <Live view={seen} followed={followed} />
      ) : (
        <p class="course-state">{ct(state === 'closed' ? 'course.gone' : 'course.connecting')}</p>
      )}
      <div class="course-acts">
        {state === 'lost' ? <span class="course-state">{ct('course.lost')}</span> : null}
        {state === 'closed' ? (
          <Button kind="quiet" onPress={() => forgetSeat(seat.token)}>
            {ct('course.forget')}
          </Button>
        ) : (
          <Button onPress={() => go(seatPath(seat.token))}>{ct('course.open')}</Button>
        )}
        {seen && 'control' in seen ? <EarlierLink token={seat.token} view={seen} /> : null}
      </div>
    </li>
  );
}

interface LiveProps {
  readonly view: FacilitatorView;
  readonly followed: Followed;
}

const SHOWN = 2;

function Live({ view, followed }: LiveProps) {
  const now = useServerTime(followed);
  const { clock, session } = view;
  const alerts = triageOf(view, now);
  const awaited = view.seats.filter(({ occupant, ready }) => occupant !== 'free' && !ready);
  const inTruce = session.phase === 'truce';
  return (
    <>
      <Dial
        variant="ring"
        size={46}
        days={clock.days}
        day={inTruce ? clock.day : 0}
        tension={inTruce ? tensionByDay(view) : []}
        voteFrom={clock.days}
      />
      <p class="course-clock">
        <b>{clock.day > 0 ? ct('course.day', { day: clock.day }) : ct(`phase.${session.phase}`)}</b>
        <span>{clockOf(view, now)}</span>
      </p>
      <p class="course-awaited">
        <span>{ct('course.awaited')}</span>
        {session.phase === 'lobby' || awaited.length === 0 ? (
          <b>{ct('course.nobody')}</b>
        ) : (
          awaited.map(({ delegation }) => (
            <Seal key={delegation} delegation={delegation} size={22} state="dashed" />
          ))
        )}
      </p>
      <div class="course-alerts">
        <b>{ct('course.alerts', { count: alerts.length })}</b>
        {alerts.slice(0, SHOWN).map((alert, index) => (
          <span key={`${alert.kind}${index}`}>{alertWords(alert, view).title}</span>
        ))}
      </div>
    </>
  );
}

function clockOf({ clock, session, truce }: FacilitatorView, now: number): string {
  if (session.ending) return t(`ending.${session.ending.kind}`);
  if (clock.paused) return ct('top.paused');
  if (clock.dueAt !== null) return timeInWords(clock.settings, Math.max(0, clock.dueAt - now), clock.dueAt);
  return session.phase === 'truce' ? t(`compliance.${truce.compliance}`) : ct('top.noClock');
}

/** Server time, made anew every second. */
function useServerTime({ offset }: Followed): number {
  const [now, setNow] = useState(() => Date.now() + offset());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + offset()), 1_000);
    return () => clearInterval(timer);
  }, [offset]);
  return now;
}
