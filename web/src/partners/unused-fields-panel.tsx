import { instantText, numberText } from '../format';
import { GraphUnusedFields } from '../generated/graph-unused-fields';
import { useAnswer, withoutFailures, type Answer } from '../graph';
import { DataTable, Fold, NothingThere, Panel, type Column } from '../parts';
import { WORDS } from './partners.words';
import { unusedOf, type SubgraphUnused, type Unused } from './unused-fields';

type Row = SubgraphUnused['fields']['nodes'][number];

/** Said to whoever has no role. */
const RESTRICTED = 'GATEWAY_USAGE_RESTRICTED';
/** Said of each subgraph alike: then nothing of the panel is known. */
const UNAVAILABLE = 'GATEWAY_USAGE_UNAVAILABLE';

const COLUMNS: readonly Column<Row>[] = [
  { key: 'field', head: WORDS.field, cell: ({ coordinate }) => <code>{coordinate}</code> },
  { key: 'since', head: WORDS.unusedSince, cell: ({ unusedSince }) => instantText(unusedSince) },
  {
    key: 'used',
    head: WORDS.lastUsed,
    cell: ({ lastUsedAt }) => (lastUsedAt === null ? WORDS.neverUsed : instantText(lastUsedAt)),
  },
  {
    key: 'clients',
    head: WORDS.lastClients,
    cell: ({ lastClients }) =>
      lastClients.length === 0 ? <NothingThere kind="none" /> : lastClients.join(', '),
  },
];

/** Fields that an owner may take away without taking them from anybody, for those who may know it. */
export function UnusedFieldsPanel() {
  const answer = useAnswer(GraphUnusedFields, {});
  const refused = answer.failures.find(({ code }) => code === RESTRICTED);
  return (
    <Panel title={WORDS.unused} answer={refused ? withoutFailures(answer) : withoutUsage(answer)} lines={5}>
      {({ graph }) => {
        if (refused) return <p className="strip">{refused.message}</p>;
        if (!graph) return <NothingThere kind="notLoaded" />;
        return <Shown unused={unusedOf(graph.subgraphs)} />;
      }}
    </Panel>
  );
}

function Shown({ unused }: { readonly unused: Unused }) {
  if (unused.kind === 'notRecorded') return <p>{WORDS.usageNotRecorded}</p>;
  if (unused.kind === 'nothingYet') return <p>{WORDS.usageNothingYet}</p>;
  if (unused.kind === 'tooShort') return <p>{WORDS.usageTooShort(instantText(unused.since), unused.days)}</p>;
  return (
    <>
      <p className="aside">
        {WORDS.unusedHow(unused.days)}{' '}
        {WORDS.usageRecorded(instantText(unused.since), instantText(unused.until))}
      </p>
      {unused.subgraphs.map((one) => (
        <Unasked key={one.name} subgraph={one} />
      ))}
    </>
  );
}

function Unasked({ subgraph: { name, fields } }: { readonly subgraph: SubgraphUnused }) {
  const title = WORDS.unusedOf(name, numberText(fields.totalCount));
  const more = fields.totalCount - fields.nodes.length;
  if (fields.totalCount === 0) return <p>{title}</p>;
  return (
    <Fold title={title} level={3}>
      <DataTable
        caption={title}
        columns={COLUMNS}
        rows={fields.nodes}
        rowKey={({ coordinate }) => coordinate}
      />
      {more > 0 && <p className="aside">{WORDS.moreFields(more)}</p>}
    </Fold>
  );
}

function withoutUsage<D>(answer: Answer<D>): Answer<D> {
  return answer.failures.some(({ code }) => code === UNAVAILABLE)
    ? { ...answer, state: 'failed', data: undefined }
    : answer;
}
