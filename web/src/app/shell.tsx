import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { language, otherLanguage } from '../language';
import { ExternalLink } from '../parts';
import { WORDS } from './shell.words';
import { useArrival } from './use-arrival';

const OFFICIAL_PORTAL = 'https://dichvucong.gov.vn';

/** What stands around every page. */
export function Shell() {
  useArrival();
  return (
    <>
      <a className="skip" href="#main">
        {WORDS.skip}
      </a>
      <header>
        <p className="notice">
          {WORDS.notOfficial} <ExternalLink href={OFFICIAL_PORTAL}>{WORDS.official}</ExternalLink>
        </p>
        <div className="head">
          <Link to="/" className="brand">
            {WORDS.product}
          </Link>
          <nav aria-label={WORDS.navigation}>
            <ul>
              <li>
                <Link to="/" activeOptions={{ exact: true }}>
                  {WORDS.portal}
                </Link>
              </li>
              <li>
                <Link to="/dia-chi-cu">{WORDS.formerAddress}</Link>
              </li>
              <li>
                <Link to="/tong-quan">{WORDS.national}</Link>
              </li>
              <li>
                <Link to="/co-quan">{WORDS.agencies}</Link>
              </li>
              <li>
                <Link to="/chat-luong-du-lieu">{WORDS.quality}</Link>
              </li>
            </ul>
          </nav>
          <LanguageLink />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="foot">
        <p>{WORDS.footer}</p>
      </footer>
    </>
  );
}

/** An ordinary link to the same page: the language stands in the address alone. */
function LanguageLink() {
  // Only to be drawn anew when the address changes.
  useRouterState({ select: ({ location }) => location.href });
  const { pathname, search } = globalThis.location;
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <a className="language" href={otherLanguage(pathname, search)} lang={other} hrefLang={other}>
      {WORDS.otherLanguage}
    </a>
  );
}
