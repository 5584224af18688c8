import { Link } from '@tanstack/react-router';
import { sourceColumn } from '../agency/columns';
import { dayText, numberText } from '../format';
import { DataIssueExamples, type DataIssueExamplesQuery } from '../generated/data-issue-examples';
import { useAnswer } from '../graph';
import { AgencyLink, DataTable, NothingThere, Pager, Panel, type Column } from '../parts';
import type { AgencyNames } from './agency-names';
import { kindText, type KindAddress } from './kind-address';
import { qualityRoute } from './quality.routes';
import { WORDS } from './quality.words';
import { Quoted } from './quoted';

type Found = NonNullable<NonNullable<DataIssueExamplesQuery['dataIssues']>['directives']>;
type Issue = Found['nodes'][number];

interface ExamplesProps {
  readonly kind: KindAddress;
  readonly agency: string | undefined;
  readonly names: AgencyNames;
}

/** Each place of one kind: what stands there, in which document, and whose it is. */
export function Examples({ kind, agency, names }: ExamplesProps) {
  const { sau } = qualityRoute.useSearch();
  const answer = useAnswer(DataIssueExamples, {
    kind: kind.kind,
    agency: agency ?? null,
    after: sau ?? null,
    [kind.domain]: true,
  });
  return (
    <Panel title={WORDS.examples(titleIn(answer.data, kind))} answer={answer} lines={8}>
      {({ dataIssues }) => {
        const found = dataIssues?.[kind.domain];
        if (!found) return <NothingThere kind="notLoaded" />;
        return found.totalCount === 0 ? (
          <p>{WORDS.unknownKind(titleIn(answer.data, kind))}</p>
        ) : (
          <Places found={found} kind={kind} names={names} />
        );
      }}
    </Panel>
  );
}

function titleIn(data: DataIssueExamplesQuery | undefined, { domain, kind }: KindAddress): string {
  return data?.dataIssues?.[domain]?.kinds.find((one) => one.kind === kind)?.title ?? kind;
}

interface PlacesProps {
  readonly found: Found;
  readonly kind: KindAddress;
  readonly names: AgencyNames;
}

function Places({ found, kind, names }: PlacesProps) {
  const { sau, 'co-quan': agency } = qualityRoute.useSearch();
  const search = { loai: kindText(kind), 'co-quan': agency };
  const { hasNextPage, endCursor } = found.pageInfo;
  const [rule] = found.kinds;
  return (
    <>
      {rule?.meaning && <p>{rule.meaning}</p>}
      <DataTable
        caption={WORDS.counts(numberText(found.totalCount))}
        columns={columnsWith(names)}
        rows={found.nodes}
        rowKey={({ id }) => id}
      />
      <Pager
        first={
          sau && (
            <Link to="/chat-luong-du-lieu" search={search}>
              {WORDS.first}
            </Link>
          )
        }
        next={
          hasNextPage &&
          endCursor && (
            <Link to="/chat-luong-du-lieu" search={{ ...search, sau: endCursor }}>
              {WORDS.next}
            </Link>
          )
        }
      />
      <p className="no-print">
        <Link to="/chat-luong-du-lieu" search={{ 'co-quan': agency }}>
          {WORDS.back}
        </Link>
      </p>
    </>
  );
}

function columnsWith(names: AgencyNames): readonly Column<Issue>[] {
  return [
    { key: 'detail', head: WORDS.issue, cell: ({ detail }) => <Quoted text={detail} /> },
    sourceColumn(),
    {
      key: 'owner',
      head: WORDS.owner,
      cell: ({ responsible }) =>
        responsible ? <AgencyLink code={responsible} name={names.nameOf(responsible)} /> : WORDS.nobodySaid,
      sort: ({ responsible }) => responsible && names.nameOf(responsible),
    },
    { key: 'subject', head: WORDS.subject, cell: ({ subject }) => <code>{subject}</code> },
    { key: 'foundOn', head: WORDS.foundOn, cell: ({ foundOn }) => dayText(foundOn) },
  ];
}
