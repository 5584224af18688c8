import { EVENT_CONTRACTS } from '../generated/event-contracts';
import { Fold } from '../parts';
import { contractsBySubgraph } from './contracts-by-subgraph';
import { WORDS } from './partners.words';

const SUBGRAPHS = [...contractsBySubgraph(EVENT_CONTRACTS)];

/** Which facts partners are told, as their contracts said when this page was built, and where. */
export function FactsPanel() {
  return (
    <section className="panel told" aria-labelledby="events">
      <h2 id="events">{WORDS.events}</h2>
      <p>{WORDS.eventsIntro}</p>
      <p>
        {WORDS.eventsHow} <code>GET /facts</code>
      </p>
      <p className="row">
        <a className="way" href="/asyncapi.json">
          {WORDS.asyncApi}
        </a>
      </p>
      {SUBGRAPHS.map(([subgraph, contracts]) => (
        <Fold key={subgraph} title={`${subgraph}: ${WORDS.facts(contracts.length)}`}>
          <dl className="facts">
            {contracts.map(({ type, description }) => (
              <div key={type}>
                <dt>
                  <code>{type}</code>
                </dt>
                <dd lang="en">{description}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      ))}
    </section>
  );
}
