import { instantText, numberText } from '../format';
import { GraphFigures, type GraphFiguresQuery } from '../generated/graph-figures';
import { useAnswer, withoutFailures } from '../graph';
import { DataTable, MeasureValue, Panel, type Column } from '../parts';
import { WORDS } from './partners.words';

type Subgraph = NonNullable<GraphFiguresQuery['graph']>['subgraphs'][number];
type Row = { readonly name: string; readonly figures: NonNullable<Subgraph['figures']> };

/** Said to whoever has no role; everything else of the graph is public. */
const RESTRICTED = 'GATEWAY_FIGURES_RESTRICTED';

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', head: WORDS.name, cell: ({ name }) => name, sort: ({ name }) => name },
  {
    key: 'requests',
    head: WORDS.requests,
    cell: ({ figures }) => numberText(figures.requests),
    sort: ({ figures }) => figures.requests,
    figure: true,
  },
  measured('errors', WORDS.errorRate, ({ errorRate }) => errorRate),
  measured('median', WORDS.median, ({ medianLatency }) => medianLatency),
  measured('p95', WORDS.p95, ({ p95Latency }) => p95Latency),
];

/** What the gateway has measured, for those who may know it. */
export function FiguresPanel() {
  const answer = useAnswer(GraphFigures, {});
  const refused = answer.failures.find(({ code }) => code === RESTRICTED);
  return (
    <Panel title={WORDS.figures} answer={refused ? withoutFailures(answer) : answer} lines={8}>
      {({ graph }) => {
        if (refused) return <p className="strip">{refused.message}</p>;
        const rows = (graph?.subgraphs ?? []).flatMap(({ name, figures }) =>
          figures ? [{ name, figures }] : [],
        );
        return (
          <>
            <DataTable caption={WORDS.figures} columns={COLUMNS} rows={rows} rowKey={({ name }) => name} />
            <p className="aside">
              {WORDS.figuresHow} {rows[0] && WORDS.since(instantText(rows[0].figures.since))}
            </p>
          </>
        );
      }}
    </Panel>
  );
}

type Measure = Row['figures']['p95Latency'];

function measured(key: string, head: string, of: (figures: Row['figures']) => Measure): Column<Row> {
  return {
    key,
    head,
    cell: ({ figures }) => <MeasureValue measure={of(figures)} reasons={false} />,
    sort: ({ figures }) => of(figures).value,
    figure: true,
  };
}
