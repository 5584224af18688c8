import { WORDS } from './partners.words';

/** The way into the graph, each step with the text of the repository that says more. */
export function Joining() {
  return (
    <section className="panel" aria-labelledby="joining">
      <h2 id="joining">{WORDS.join}</h2>
      <ol className="steps">
        {WORDS.joinSteps.map(([step, file]) => (
          <li key={file}>
            {step}{' '}
            <span className="aside">
              {WORDS.readIn} <code>{file}</code>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
