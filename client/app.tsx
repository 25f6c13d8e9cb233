// Owns which page is shown for an address; the pages of a session are loaded only when somebody sits down.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FrontDoor } from './panels/front-door/front-door.tsx';
import { JoinPage } from './panels/front-door/join-page.tsx';
import { Notice } from './panels/front-door/notice.tsx';
import { Toasts } from './panels/kit/toasts.tsx';
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
      return <SeatPage key={now.token} token={now.token} />;
    case 'handbook':
      return <HandbookRoute key={now.scenario} scenario={now.scenario} />;
    case 'nowhere':
      return <Notice title={t('nowhere.title')} body={t('nowhere.body')} />;
  }
}

type Session = ComponentType<{ readonly token: string }>;

/** The session's pages are a load of their own, so that the front door stays light. */
function SeatPage({ token }: { readonly token: string }) {
  const [Session, setSession] = useState<Session | 'missing' | null>(null);
  useEffect(() => {
    import('./session-page.tsx').then(
      (module) => setSession(() => module.SessionPage),
      () => setSession('missing'),
    );
  }, []);
  if (Session === null) return <Notice title={t('session.opening')} body={t('session.openingBody')} />;
  if (Session === 'missing')
    return <Notice title={t('session.notLoaded')} body={t('session.notLoadedBody')} />;
  return <Session token={token} />;
}

type Handbook = ComponentType<{ readonly scenario: string }>;

/** The handbook brings the glossary along, so it too is a load of its own. */
function HandbookRoute({ scenario }: { readonly scenario: string }) {
  const [Page, setPage] = useState<Handbook | 'missing' | null>(null);
  useEffect(() => {
    import('./panels/handbook/handbook-page.tsx').then(
      (module) => setPage(() => module.HandbookPage),
      () => setPage('missing'),
    );
  }, []);
  if (Page === null) return <Notice title={t('handbook.opening')} body={t('handbook.openingBody')} />;
  if (Page === 'missing') return <Notice title={t('session.notLoaded')} body={t('session.notLoadedBody')} />;
  return <Page scenario={scenario} />;
}
