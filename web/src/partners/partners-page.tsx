import { Link } from '@tanstack/react-router';
import { Page } from '../parts';
import { FactsPanel } from './facts-panel';
import { FiguresPanel } from './figures-panel';
import { Joining } from './joining';
import { WORDS } from './partners.words';
import { SchemaSearchForm } from './schema-search-form';
import { SubgraphsPanel } from './subgraphs-panel';
import { UnusedFieldsPanel } from './unused-fields-panel';
import './partners.css';

/** The graph's own page: which subgraphs there are and how they do, what can be asked, what is told, how to join. */
export function PartnersPage() {
  return (
    <Page title={WORDS.title}>
      <p>{WORDS.intro}</p>
      <SubgraphsPanel />
      <FiguresPanel />
      <UnusedFieldsPanel />
      <section className="panel" aria-labelledby="schema">
        <h2 id="schema">{WORDS.schema}</h2>
        <SchemaSearchForm />
        <p className="row">
          <Link className="way" to="/doi-tac/luoc-do">
            {WORDS.all}
          </Link>
          <Link className="way" to="/doi-tac/thu-truy-van">
            {WORDS.playground}
          </Link>
        </p>
      </section>
      <FactsPanel />
      <Joining />
    </Page>
  );
}
