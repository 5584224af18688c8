import { clockText, instantText, numberText } from '../format';
import { GraphSubgraphs, type GraphSubgraphsQuery } from '../generated/graph-subgraphs';
import { useAnswer } from '../graph';
import { DataTable, NothingThere, Panel, type Column } from '../parts';
import { WORDS } from './partners.words';
import { StateMark } from './state-mark';

type Row = NonNullable<GraphSubgraphsQuery['graph']>['subgraphs'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'name',
    head: WORDS.name,
    sort: ({ name }) => name,
    cell: ({ name }) => <strong>{name}</strong>,
  },
  {
    key: 'state',
    head: WORDS.state,
    cell: ({ state }) => <StateMark state={state} />,
    sort: ({ state }) => state,
  },
  { key: 'checked', head: WORDS.checkedAt, cell: ({ checkedAt }) => instantText(checkedAt) },
  {
    key: 'owner',
    head: WORDS.owner,
    cell: ({ owner }) => owner ?? <Unsaid />,
    sort: ({ owner }) => owner,
  },
  {
    key: 'language',
    head: WORDS.language,
    cell: ({ language }) => language ?? <Unsaid />,
    sort: ({ language }) => language,
  },
  {
    key: 'fields',
    head: WORDS.fieldCount,
    cell: ({ fieldCount }) => numberText(fieldCount),
    sort: ({ fieldCount }) => fieldCount,
    figure: true,
  },
  { key: 'version', head: WORDS.version, cell: ({ version }) => <code className="version">{version}</code> },
  { key: 'purpose', head: WORDS.purpose, cell: ({ purpose }) => <Purpose text={purpose} /> },
];

/** Every subgraph: whose it is, and how it does at the moment. */
export function SubgraphsPanel() {
  const answer = useAnswer(GraphSubgraphs, {});
  return (
    <Panel title={WORDS.subgraphs} answer={answer} lines={10}>
      {({ graph }) =>
        graph ? (
          <>
            <DataTable
              caption={WORDS.subgraphsCaption(graph.subgraphs.length)}
              columns={COLUMNS}
              rows={graph.subgraphs}
              rowKey={({ name }) => name}
            />
            <div className="row">
              <button type="button" onClick={answer.retry}>
                {WORDS.recheck}
              </button>
              <span role="status">{WORDS.checked(clockText(latest(graph.subgraphs)))}</span>
            </div>
            <p className="aside">
              {WORDS.subgraphsHow} {WORDS.graphVersion} <code>{graph.version}</code>.
            </p>
          </>
        ) : (
          <NothingThere kind="notLoaded" />
        )
      }
    </Panel>
  );
}

function Purpose({ text }: { readonly text: string | null }) {
  if (text === null) return <Unsaid />;
  return (
    <span className="purpose" lang="en">
      {text}
    </span>
  );
}

function Unsaid() {
  return <span className="nothing">{WORDS.unsaid}</span>;
}

/** ISO 8601 in one zone: the later is the greater. */
function latest(rows: readonly Row[]): string {
  return rows
    .map(({ checkedAt }) => checkedAt)
    .reduce((one, other) => (one > other ? one : other), '1970-01-01T00:00:00Z');
}
