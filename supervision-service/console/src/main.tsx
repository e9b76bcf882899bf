import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { session, useSession } from './identity/session';
import { finishSignIn, renewToken } from './identity/signIn';
import { SignInPage } from './identity/SignInPage';
import { type Place, placeIn } from './openlist/place';
import { ErrorBoundary } from './page/ErrorBoundary';
import { LanguageProvider, useLanguage } from './words/language';
import './base.css';

const loadOverview = () => import('./page/OverviewPage');
const OverviewPage = lazy(loadOverview);
const OpenPage = lazy(() => import('./openlist/OpenPage'));

function Awaited() {
  const { say } = useLanguage();
  return <p className="awaited">{`${say('productName')} · ${say('pageTitle')}`}</p>;
}

function Page({ failure }: { readonly failure: unknown }) {
  const { signedIn } = useSession();
  if (!signedIn) {
    return <SignInPage failure={failure} />;
  }
  return (
    <Suspense fallback={<Awaited />}>
      <OverviewPage />
    </Suspense>
  );
}

/** The public page is shown to everybody, and leaves the reader's session alone. */
function startOpen(root: HTMLElement, place: Place): void {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider title="openTitle">
        <ErrorBoundary>
          <Suspense fallback={null}>
            <OpenPage place={place} />
          </Suspense>
        </ErrorBoundary>
      </LanguageProvider>
    </StrictMode>,
  );
}

async function start(root: HTMLElement): Promise<void> {
  session.renewBy(renewToken);
  session.restore();
  const failure: unknown = await finishSignIn().catch((reason: unknown) => reason);
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <ErrorBoundary>
          <Page failure={failure} />
        </ErrorBoundary>
      </LanguageProvider>
    </StrictMode>,
  );
  // While the reader is on the sign-in page, the browser already fetches the next page.
  void loadOverview();
}

const root = document.getElementById('root') as HTMLElement;
const place = placeIn(location.pathname, location.search, import.meta.env.BASE_URL);
if (place === undefined) {
  void start(root);
} else {
  startOpen(root, place);
}
