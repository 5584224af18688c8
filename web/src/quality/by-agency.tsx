import { Link } from '@tanstack/react-router';
import { numberText } from '../format';
import { DataTable, Vietnamese, type Column } from '../parts';
import type { AgencyNames } from './agency-names';
import { byAgency, type AgencyCount, type IssueCounts } from './counts';
import { WORDS } from './quality.words';

interface ByAgencyProps {
  readonly answer: IssueCounts;
  readonly names: AgencyNames;
}

export function ByAgency({ answer, names }: ByAgencyProps) {
  const columns: readonly Column<AgencyCount>[] = [
    {
      key: 'agency',
      head: WORDS.agency,
      cell: ({ code }) =>
        code === null ? (
          WORDS.nobody
        ) : (
          <Link to="/chat-luong-du-lieu" search={{ 'co-quan': code }}>
            <Vietnamese>{names.nameOf(code)}</Vietnamese>
          </Link>
        ),
      sort: ({ code }) => code && names.nameOf(code),
    },
    {
      key: 'count',
      head: WORDS.count,
      cell: ({ count }) => numberText(count),
      sort: ({ count }) => count,
      figure: true,
    },
    {
      key: 'kinds',
      head: WORDS.kindCount,
      cell: ({ kinds }) => numberText(kinds),
      sort: ({ kinds }) => kinds,
      figure: true,
    },
  ];
  return (
    <section className="panel" aria-labelledby="by-agency">
      <h2 id="by-agency">{WORDS.byAgency}</h2>
      <DataTable
        caption={WORDS.byAgency}
        columns={columns}
        rows={byAgency(answer)}
        rowKey={({ code }) => code ?? ''}
      />
    </section>
  );
}
