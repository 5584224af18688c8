import { Fold, SourceLine } from '../../parts';
import { ProcedureLink } from '../procedure-link';
import { History } from './history';
import type { Procedure } from './procedure-data';
import { WORDS } from './procedure.words';

/** What is read by whoever goes on: steps, conditions, law, history, source. These parts may be folded. */
export function Details({ procedure }: { readonly procedure: Procedure }) {
  const { code, steps, requirements, legalBasis, source } = procedure;
  return (
    <div className="details">
      <Fold title={WORDS.steps} open>
        {steps && steps.length > 0 ? (
          <ol lang="vi">
            {steps.map(({ ordinal, text }) => (
              <li key={ordinal} value={ordinal}>
                {text}
              </li>
            ))}
          </ol>
        ) : (
          <p className="nothing">{WORDS.stepsUnknown}</p>
        )}
      </Fold>
      <Fold title={WORDS.conditions} open>
        {requirements ? (
          <p lang="vi">{requirements}</p>
        ) : (
          <p className="nothing">{WORDS.conditionsUnknown}</p>
        )}
      </Fold>
      <Fold title={WORDS.law} open>
        {legalBasis && legalBasis.length > 0 ? (
          <ul className="law" lang="vi">
            {legalBasis.map(({ number }) => (
              <li key={number}>{number}</li>
            ))}
          </ul>
        ) : (
          <p className="nothing">{WORDS.lawUnknown}</p>
        )}
      </Fold>
      <Fold title={WORDS.history} open>
        <History code={code} />
      </Fold>
      <Fold title={WORDS.source} open>
        {source ? <SourceLine sources={[source]} /> : <p className="nothing">{WORDS.sourceUnknown}</p>}
      </Fold>
    </div>
  );
}

/** Other procedures that have to do with it. */
export function Related({ procedure: { chain, duplicates } }: { readonly procedure: Procedure }) {
  return (
    <>
      <RelatedList title={WORDS.chain} procedures={chain} />
      <RelatedList title={WORDS.duplicates} procedures={duplicates} />
    </>
  );
}

interface RelatedListProps {
  readonly title: string;
  readonly procedures: readonly { readonly code: string; readonly name: string }[];
}

function RelatedList({ title, procedures }: RelatedListProps) {
  if (procedures.length === 0) return null;
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul>
        {procedures.map(({ code, name }) => (
          <li key={code}>
            <ProcedureLink code={code}>{name}</ProcedureLink> <span className="aside">({code})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
