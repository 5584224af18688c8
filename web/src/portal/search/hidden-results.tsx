import { dayText, numberText } from '../../format';
import type { PortalSearchQuery } from '../../generated/portal-search';
import { SourceLine } from '../../parts';
import { ProcedureLink } from '../procedure-link';
import { WORDS } from './search.words';

type Results = NonNullable<PortalSearchQuery['searchProcedures']>;

/** What was found and nobody can use: each with the reason that the graph gives, its source, and a link. */
export function HiddenResults({ hidden, hiddenCount }: Pick<Results, 'hidden' | 'hiddenCount'>) {
  if (hiddenCount === 0) return null;
  return (
    <details className="hidden-results">
      <summary>{WORDS.whyHidden(numberText(hiddenCount))}</summary>
      <ul className="plain">
        {hidden.map(({ procedure, reason, source }) => (
          <li key={procedure.code}>
            <ProcedureLink code={procedure.code}>{procedure.name}</ProcedureLink>
            <p>{WORDS.hiddenBecause[reason](dayText(procedure.effectiveFrom))}</p>
            <SourceLine sources={[source]} />
          </li>
        ))}
      </ul>
      {hiddenCount > hidden.length && <p>{WORDS.hiddenMore(numberText(hiddenCount - hidden.length))}</p>}
    </details>
  );
}
