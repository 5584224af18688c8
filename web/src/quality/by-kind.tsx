import { numberText } from '../format';
import { DataTable, Fold, type Column } from '../parts';
import type { AgencyNames } from './agency-names';
import { byKind, missingDomains, type IssueCounts, type KindCount } from './counts';
import { kindText } from './kind-address';
import { KindLink } from './kind-link';
import { Measures } from './measures';
import { WORDS } from './quality.words';
import { Quoted } from './quoted';

const KIND: Column<KindCount> = {
  key: 'kind',
  head: WORDS.kind,
  cell: (row) => (
    <>
      {row.count > 0 ? <KindLink kind={row} /> : row.title}
      <span className="meaning">{row.meaning}</span>
      {row.example && (
        <span className="example">
          {WORDS.example} <Quoted text={row.example.detail} />
        </span>
      )}
      <Measures finding={row.finding} />
    </>
  ),
  sort: ({ title }) => title,
};

const DOMAIN: Column<KindCount> = {
  key: 'domain',
  head: WORDS.domain,
  cell: ({ domain }) => WORDS.domains[domain],
  sort: ({ domain }) => WORDS.domains[domain],
};

const COUNT = figureColumn('count', WORDS.count, ({ count }) => count);
const AGENCIES = figureColumn('agencies', WORDS.agencies, ({ agencies }) => agencies);

interface ByKindProps {
  readonly answer: IssueCounts;
  readonly agency: string | undefined;
  readonly names: AgencyNames;
}

export function ByKind({ answer, agency, names }: ByKindProps) {
  const rules = byKind(answer);
  const found = rules.filter(({ count }) => count > 0);
  const silent = rules.filter(({ count }) => count === 0);
  const missing = missingDomains(answer);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="panel" aria-labelledby="by-kind">
      <h2 id="by-kind">{agency ? WORDS.byKindOf(names.nameOf(agency)) : WORDS.byKind}</h2>
      {missing.length > 0 && (
        <p className="trouble">{WORDS.missing(missing.map((one) => WORDS.domains[one]).join(', '))}</p>
      )}
      {found.length === 0 && agency ? (
        <p>{WORDS.noneOf(names.nameOf(agency))}</p>
      ) : (
        <>
          <p>{WORDS.total(numberText(total), numberText(found.length))}</p>
          <DataTable
            caption={WORDS.kinds}
            columns={agency ? [KIND, COUNT, DOMAIN] : [KIND, COUNT, AGENCIES, DOMAIN]}
            rows={found}
            rowKey={kindText}
          />
        </>
      )}
      {!agency && silent.length > 0 && (
        <Fold title={WORDS.silentRules(numberText(silent.length))} level={3}>
          <DataTable
            caption={WORDS.silentRules(numberText(silent.length))}
            columns={[KIND, DOMAIN]}
            rows={silent}
            rowKey={kindText}
          />
        </Fold>
      )}
    </section>
  );
}

function figureColumn(key: string, head: string, value: (row: KindCount) => number): Column<KindCount> {
  return { key, head, cell: (row) => numberText(value(row)), sort: value, figure: true };
}
