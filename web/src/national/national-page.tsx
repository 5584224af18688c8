import { useNavigate } from '@tanstack/react-router';
import { dayText, today } from '../format';
import { OverdueSummary } from '../generated/overdue-summary';
import { useAnswer } from '../graph';
import { AsOfForm, DataTable, Page, Panel, type Column } from '../parts';
import { nationalRoute } from './national.routes';
import { WORDS } from './national.words';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly total: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', head: WORDS.agency, cell: ({ name }) => name, sort: ({ name }) => name },
  { key: 'total', head: WORDS.total, cell: ({ total }) => total, sort: ({ total }) => total, figure: true },
];

export function NationalPage() {
  const { ngay } = nationalRoute.useSearch();
  const navigate = useNavigate();
  const day = ngay ?? today();
  const overdue = useAnswer(OverdueSummary, { asOf: day });
  return (
    <Page title={WORDS.title(dayText(day))}>
      <AsOfForm
        day={day}
        onChange={(chosen) => void navigate({ to: '/tong-quan', search: { ngay: chosen } })}
      />
      <Panel title={WORDS.overdue(dayText(day))} answer={overdue} lines={12}>
        {({ overdueSummary }) => (
          <DataTable
            caption={WORDS.overdue(dayText(day))}
            columns={COLUMNS}
            rows={(overdueSummary ?? []).map(({ agency, total }) => ({
              code: agency?.code ?? '',
              name: agency?.name ?? '',
              total,
            }))}
            rowKey={({ code }) => code}
            sorting={{ by: 'total', down: true }}
          />
        )}
      </Panel>
    </Page>
  );
}
