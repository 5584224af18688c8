import { Link } from '@tanstack/react-router';
import { numberText } from '../../format';
import { PortalOffices, type PortalOfficesQuery } from '../../generated/portal-offices';
import { needing, useAnswer } from '../../graph';
import { Pager, Panel } from '../../parts';
import { WORDS as PARTS } from '../../parts/parts.words';
import { OfficeCard } from './office-card';
import { WORDS } from './office.words';
import { sharedFormerNames } from './successors';
import { Unplaced } from './unplaced';
import { unplacedAddresses } from './unplaced-addresses';

type Found = NonNullable<PortalOfficesQuery['serviceOffices']>;

export interface OfficesWanted {
  readonly code: string;
  readonly service: string;
  readonly province: string | undefined;
  readonly place: string | undefined;
  readonly page: string | undefined;
}

export function Offices({ wanted }: { readonly wanted: OfficesWanted }) {
  const { service, province, place, page } = wanted;
  const variables = { service, province: province ?? null, search: place ?? null, after: page ?? null };
  const answer = needing(useAnswer(PortalOffices, variables), 'serviceOffices');
  return (
    <Panel title={WORDS.offices} answer={answer} lines={8}>
      {({ serviceOffices }) => serviceOffices && <OfficeList found={serviceOffices} wanted={wanted} />}
    </Panel>
  );
}

function OfficeList({ found, wanted }: { readonly found: Found; readonly wanted: OfficesWanted }) {
  const { nodes, totalCount, pageInfo, unplaced } = found;
  const { code, province: tinh, place: xa, page } = wanted;
  if (totalCount === 0) {
    return (
      <>
        {unplaced.length === 0 && <NoOffice />}
        <Unplaced addresses={unplacedAddresses(unplaced)} />
      </>
    );
  }
  return (
    <>
      <p className="count" role="status">
        {WORDS.count(numberText(totalCount))}
      </p>
      {sharedFormerNames(nodes).map(({ name, count }) => (
        <p className="strip" key={name}>
          {WORDS.several(name, numberText(count))}
        </p>
      ))}
      {pageInfo.hasNextPage && <p>{WORDS.narrow(numberText(nodes.length))}</p>}
      <ul className="cards">
        {nodes.map((office) => (
          <OfficeCard
            key={`${office.level} ${office.unit?.code ?? office.agency?.code ?? ''}`}
            office={office}
          />
        ))}
      </ul>
      <Unplaced addresses={unplacedAddresses(unplaced)} />
      <Pager
        first={
          page && (
            <Link to="/thu-tuc/$ma/noi-nop" params={{ ma: code }} search={{ tinh, xa }}>
              {PARTS.first}
            </Link>
          )
        }
        next={
          pageInfo.hasNextPage && (
            <Link
              to="/thu-tuc/$ma/noi-nop"
              params={{ ma: code }}
              search={{ tinh, xa, trang: pageInfo.endCursor ?? undefined }}
            >
              {PARTS.next}
            </Link>
          )
        }
      />
    </>
  );
}

function NoOffice() {
  return (
    <div role="status">
      <p>
        <b>{WORDS.none}</b>
      </p>
      <p>{WORDS.noneAdvice}</p>
    </div>
  );
}
