import { EVENT_CONTRACTS } from '../generated/event-contracts';
import { contractsByTopic } from './contracts-by-topic';
import { WORDS } from './partners.words';

const TOPICS = [...contractsByTopic(EVENT_CONTRACTS)];

/** Which facts there are, as their contracts said when this page was built. */
export function EventTopics() {
  return (
    <section className="panel" aria-labelledby="events">
      <h2 id="events">{WORDS.events}</h2>
      <p>{WORDS.eventsIntro}</p>
      {TOPICS.map(([topic, contracts]) => (
        <details className="fold" key={topic}>
          <summary>
            <code>{topic}</code> <span className="aside">{WORDS.facts(contracts.length)}</span>
          </summary>
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
        </details>
      ))}
    </section>
  );
}
