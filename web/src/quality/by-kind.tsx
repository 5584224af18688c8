import { numberText } from '../format';
import { DataTable, type Column } from '../parts';
import type { AgencyNames } from './agency-names';
import { byKind, missingDomains, type IssueCounts, type KindCount } from './counts';
import { kindText } from './kind-address';
import { KindLink } from './kind-link';
import { WORDS } from './quality.words';

const COLUMNS: readonly Column<KindCount>[] = [
  { key: 'kind', head: WORDS.kind, cell: (row) => <KindLink kind={row} />, sort: ({ kind }) => kind },
  {
    key: 'count',
    head: WORDS.count,
    cell: ({ count }) => numberText(count),
    sort: ({ count }) => count,
    figure: true,
  },
  {
    key: 'agencies',
    head: WORDS.agencies,
    cell: ({ agencies }) => numberText(agencies),
    sort: ({ agencies }) => agencies,
    figure: true,
  },
  {
    key: 'domain',
    head: WORDS.domain,
    cell: ({ domain }) => WORDS.domains[domain],
    sort: ({ domain }) => WORDS.domains[domain],
  },
];

interface ByKindProps {
  readonly answer: IssueCounts;
  readonly agency: string | undefined;
  readonly names: AgencyNames;
}

export function ByKind({ answer, agency, names }: ByKindProps) {
  const kinds = byKind(answer, agency);
  const missing = missingDomains(answer);
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="panel" aria-labelledby="by-kind">
      <h2 id="by-kind">{agency ? WORDS.byKindOf(names.nameOf(agency)) : WORDS.byKind}</h2>
      {missing.length > 0 && (
        <p className="trouble">{WORDS.missing(missing.map((one) => WORDS.domains[one]).join(', '))}</p>
      )}
      {kinds.length === 0 && agency ? (
        <p>{WORDS.noneOf(names.nameOf(agency))}</p>
      ) : (
        <>
          <p>{WORDS.total(numberText(total), numberText(kinds.length))}</p>
          <DataTable caption={WORDS.kinds} columns={COLUMNS} rows={kinds} rowKey={kindText} />
        </>
      )}
    </section>
  );
}
