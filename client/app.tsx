// Owns which page is shown for an address; the pages of a session are loaded only when somebody sits down.
import { FrontDoor } from './panels/front-door/front-door.tsx';
import { JoinPage } from './panels/front-door/join-page.tsx';
import { Notice } from './panels/front-door/notice.tsx';
import { Toasts } from './panels/kit/toasts.tsx';
import { useLoaded } from './panels/kit/use-loaded.ts';
import type { SessionPageProps } from './session-page.tsx';
import { route } from './store/route.ts';
import { t } from './texts/t.ts';

export function App() {
  return (
    <>
      <Page />
      <Toasts />
    </>
  );
}

function Page() {
  const now = route.value;
  switch (now.page) {
    case 'front-door':
      return <FrontDoor />;
    case 'join':
      return <JoinPage code={now.code} />;
    case 'seat':
      return <SeatPage key={`${now.token}/${now.earlier}`} token={now.token} earlier={now.earlier} />;
    case 'watch':
      return <WatchRoute key={now.code} code={now.code} />;
    case 'course':
      return <CourseRoute />;
    case 'handbook':
      return <HandbookRoute key={now.scenario} scenario={now.scenario} />;
    case 'nowhere':
      return <Notice title={t('nowhere.title')} body={t('nowhere.body')} />;
  }
}

const Missing = () => <Notice title={t('session.notLoaded')} body={t('session.notLoadedBody')} />;
const Opening = () => <Notice title={t('session.opening')} body={t('session.openingBody')} />;

/** The session's pages are a load of their own, so that the front door stays light. */
function SeatPage({ token, earlier }: SessionPageProps) {
  const Session = useLoaded(async () => (await import('./session-page.tsx')).SessionPage);
  if (Session === null) return <Opening />;
  return Session === 'missing' ? <Missing /> : <Session token={token} earlier={earlier} />;
}

/** The handbook brings the glossary along, so it too is a load of its own. */
function HandbookRoute({ scenario }: { readonly scenario: string }) {
  const Page = useLoaded(async () => (await import('./panels/handbook/handbook-page.tsx')).HandbookPage);
  if (Page === null) return <Notice title={t('handbook.opening')} body={t('handbook.openingBody')} />;
  return Page === 'missing' ? <Missing /> : <Page scenario={scenario} />;
}

function WatchRoute({ code }: { readonly code: string }) {
  const Page = useLoaded(async () => (await import('./panels/gallery/watch-page.tsx')).WatchPage);
  if (Page === null) return <Opening />;
  return Page === 'missing' ? <Missing /> : <Page code={code} />;
}

function CourseRoute() {
  const Page = useLoaded(async () => (await import('./panels/course/course-page.tsx')).CoursePage);
  if (Page === null) return <Opening />;
  return Page === 'missing' ? <Missing /> : <Page />;
}
