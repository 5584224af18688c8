import { Link } from '@tanstack/react-router';
import { numberText } from '../format';
import { Vietnamese, type Column } from '../parts';
import { countColumn, nameColumn } from './columns';
import { Folded } from './folded';
import { PARTS } from './parts.words';
import type { Agency } from './scorecard';
import { ScorecardPart } from './scorecard-part';
import { ShownOf } from './shown-of';
import { WORDS } from './scorecard.words';

type Procedure = NonNullable<Agency['procedures']>['nodes'][number];
type Readiness = NonNullable<Agency['dataReadiness']>;

const COLUMNS: readonly Column<Procedure>[] = [
  {
    ...nameColumn('name', PARTS.procedure, ({ name }: Procedure) => name),
    cell: ({ code, name }) => (
      <Link to="/thu-tuc/$ma" params={{ ma: code }} lang="vi">
        {name}
      </Link>
    ),
  },
  countColumn('papers', PARTS.papers, ({ dataReadiness }) => dataReadiness?.total ?? null),
  countColumn('replaceable', PARTS.replaceable, ({ dataReadiness }) => dataReadiness?.replaceable ?? null),
  countColumn('replaced', PARTS.replaced, ({ dataReadiness }) => dataReadiness?.replaced ?? null),
  nameColumn('field', PARTS.field, ({ field }) => field ?? ''),
];

export function ProceduresPart({ agency, retry }: { readonly agency: Agency; readonly retry: () => void }) {
  const { procedures, dataReadiness, papersAskedThatItHolds: asked } = agency;
  return (
    <ScorecardPart id="giay-to" title={PARTS.procedures} missing={!procedures} retry={retry}>
      {dataReadiness ? <Papers readiness={dataReadiness} /> : <p>{WORDS.noPapers}</p>}
      {procedures && (
        <Folded
          title={PARTS.managed(numberText(procedures.totalCount))}
          columns={COLUMNS}
          rows={procedures.nodes}
          rowKey={({ code }) => code}
        >
          <ShownOf shown={procedures.nodes.length} total={procedures.totalCount} />
        </Folded>
      )}
      {asked && asked.totalCount > 0 && (
        <>
          <h3>{PARTS.asked(numberText(asked.totalCount))}</h3>
          <ul lang="vi">
            {asked.nodes.map(({ id, name, procedure }) => (
              <li key={id}>
                {name} <span className="aside">{procedure.name}</span>
              </li>
            ))}
          </ul>
          <ShownOf shown={asked.nodes.length} total={asked.totalCount} />
        </>
      )}
    </ScorecardPart>
  );
}

function Papers({ readiness }: { readonly readiness: Readiness }) {
  const { total, replaceable, replaced, waitingFor } = readiness;
  const names = waitingFor.flatMap((database) => (database ? [database.name] : []));
  return (
    <>
      <p>{PARTS.papersOf(numberText(total), numberText(replaceable), numberText(replaced))}</p>
      {names.length > 0 && (
        <p>
          {PARTS.waitingFor} <Vietnamese>{names.join('; ')}</Vietnamese>
        </p>
      )}
    </>
  );
}
