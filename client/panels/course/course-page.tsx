// Owns the sessions of a course side by side: every session that this device facilitates, live, one row each.
import { useEffect } from 'preact/hooks';
import { go } from '../../store/route.ts';
import { keptSeats, ledSessions } from '../../store/seats-kept.ts';
import { loadScenario } from '../../store/session.ts';
import { ct } from '../../texts/console.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { CourseRow } from './course-row.tsx';
import './course.css';

/** More than this and no one follows them. */
const MOST = 12;

export function CoursePage() {
  const seats = ledSessions(keptSeats.value).slice(0, MOST);
  const scenario = seats[0]?.scenario;
  useEffect(() => {
    document.title = ct('course.title');
    if (scenario) void loadScenario(scenario);
  }, [scenario]);
  return (
    <main class="course">
      <header>
        <Button kind="quiet" icon="chevron-left" onPress={() => go('/')}>
          {t('nav.frontDoor')}
        </Button>
        <h1>{ct('course.title')}</h1>
        <p class="quiet">{ct(seats.length > 0 ? 'course.lead' : 'course.none')}</p>
      </header>
      <ul>
        {seats.map((seat) => (
          <CourseRow key={seat.token} seat={seat} />
        ))}
      </ul>
    </main>
  );
}
