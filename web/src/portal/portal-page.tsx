import { Link } from '@tanstack/react-router';
import { Page } from '../parts';
import './portal.css';
import { EssentialServices } from './search/essential-services';
import { SearchForm } from './search/search-form';
import { WORDS } from './search/search.words';

export function PortalPage() {
  return (
    <Page title={WORDS.title}>
      <div className="first">
        <p className="lead">{WORDS.intro}</p>
        <SearchForm />
      </div>
      <section className="panel other-ways" aria-labelledby="other-ways">
        <h2 id="other-ways">{WORDS.otherWays}</h2>
        <p>
          <Link to="/dia-chi-cu">{WORDS.oldAddress}</Link>
          <span className="aside">{WORDS.oldAddressHint}</span>
        </p>
      </section>
      <EssentialServices />
    </Page>
  );
}
