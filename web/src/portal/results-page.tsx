import { Page } from '../parts';
import './portal.css';
import { resultsRoute } from './portal.routes';
import { Filters } from './search/filters';
import { Results } from './search/results';
import { SearchForm } from './search/search-form';
import { WORDS } from './search/search.words';

export function ResultsPage() {
  const address = resultsRoute.useSearch();
  const { q } = address;
  if (q === undefined) {
    return (
      <Page title={WORDS.title}>
        <SearchForm />
      </Page>
    );
  }
  return (
    <Page title={WORDS.results(q)}>
      <SearchForm key={q} text={q} />
      <Filters address={address} />
      <Results address={address} />
    </Page>
  );
}
