import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Page } from '../parts';
import { playgroundRoute } from './partners.routes';
import { WORDS } from './partners.words';
import './partners.css';

const Playground = lazy(() => import('./playground').then((loaded) => ({ default: loaded.Playground })));

/** A tool to try queries with. It weighs more than everything else here, so nobody loads it unasked. */
export function PlaygroundPage() {
  const { cau } = playgroundRoute.useSearch();
  const [wanted, setWanted] = useState(false);
  return (
    <Page title={WORDS.playground}>
      <p>
        <Link className="way" to="/doi-tac">
          {WORDS.back}
        </Link>
      </p>
      <p>{WORDS.playgroundIntro}</p>
      {wanted ? (
        <Suspense fallback={<p role="status">{WORDS.opening}</p>}>
          <Playground query={cau ?? ''} />
        </Suspense>
      ) : (
        <>
          <p className="aside">{WORDS.playgroundWeight}</p>
          <button type="button" onClick={() => setWanted(true)}>
            {WORDS.open}
          </button>
        </>
      )}
    </Page>
  );
}
