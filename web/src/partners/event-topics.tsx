import { EVENT_CONTRACTS } from '../generated/event-contracts';
import { Fold } from '../parts';
import { contractsByTopic } from './contracts-by-topic';
import { WORDS } from './partners.words';

const TOPICS = [...contractsByTopic(EVENT_CONTRACTS)];

/** Which facts there are, as their contracts said when this page was built. */
export function EventTopics() {
  return (
    <section className="panel topics" aria-labelledby="events">
      <h2 id="events">{WORDS.events}</h2>
      <p>{WORDS.eventsIntro}</p>
      {TOPICS.map(([topic, contracts]) => (
        <Fold key={topic} title={`${topic}: ${WORDS.facts(contracts.length)}`}>
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
