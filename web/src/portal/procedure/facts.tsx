import { Vietnamese } from '../../parts';
import { LAW } from '../law.words';
import { costSummary } from './cost-text';
import { OnlineFact } from './online-fact';
import type { Procedure } from './procedure-data';
import { WORDS } from './procedure.words';
import { ResultFact } from './result-fact';
import { timeSummary } from './time-text';

/** What a citizen asks first. What no source says reads «Chưa có thông tin», never 0. */
export function Facts({ procedure }: { readonly procedure: Procedure }) {
  const { code, authorityLevels, executingBodies, processingTime, channels, result } = procedure;
  const levels = authorityLevels.map((level) => LAW.levels[level]).join(', ');
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts">{WORDS.atAGlance}</h2>
      <dl>
        <div>
          <dt>{WORDS.where}</dt>
          <dd>
            {levels || <Unknown />}
            {executingBodies && executingBodies.length > 0 && (
              <p className="aside">
                <Vietnamese>{executingBodies.join('; ')}</Vietnamese>
              </p>
            )}
          </dd>
        </div>
        <div>
          <dt>{WORDS.online}</dt>
          <dd>
            <OnlineFact code={code} />
          </dd>
        </div>
        <div>
          <dt>{WORDS.time}</dt>
          <dd>{timeSummary(processingTime) ?? <Unknown />}</dd>
        </div>
        <div>
          <dt>{WORDS.cost}</dt>
          <dd>{costSummary(channels) ?? <Unknown />}</dd>
        </div>
        <div>
          <dt>{WORDS.result}</dt>
          <dd>{result && result.length > 0 ? <ResultFact results={result} /> : <Unknown />}</dd>
        </div>
      </dl>
    </section>
  );
}

export function Unknown() {
  return <span className="nothing">{LAW.unknown}</span>;
}
