import { useNavigate } from '@tanstack/react-router';
import { PortalService, type PortalServiceQuery } from '../generated/portal-service';
import { needing, useAnswer } from '../graph';
import { Answered, Page } from '../parts';
import { useKeptProvince } from './office/kept-place';
import { WORDS } from './office/office.words';
import { Offices } from './office/offices';
import { PlaceForm } from './office/place-form';
import './portal.css';
import { officesRoute } from './portal.routes';
import { ProcedureLink } from './procedure-link';

type Procedure = NonNullable<PortalServiceQuery['procedure']>;

const LABELS = {
  province: WORDS.province,
  none: WORDS.anyProvince,
  place: WORDS.commune,
  hint: WORDS.communeHint,
  submit: WORDS.submit,
};

export function OfficesPage() {
  const { ma } = officesRoute.useParams();
  const { tinh, xa, trang } = officesRoute.useSearch();
  const navigate = useNavigate();
  const kept = useKeptProvince();
  const answer = needing(useAnswer(PortalService, { code: ma }), 'procedure', 'services');
  // A kept province stands in the form; nothing is searched before somebody asks.
  const asked = tinh !== undefined || xa !== undefined;
  return (
    <Page title={WORDS.title}>
      <Answered answer={answer} lines={3}>
        {({ procedure }) => (
          <>
            {procedure && (
              <p className="lead">
                {WORDS.forProcedure}: <ProcedureLink code={ma}>{procedure.name}</ProcedureLink>
              </p>
            )}
            <Why procedure={procedure} />
            <PlaceForm
              province={tinh ?? (asked ? undefined : (kept ?? undefined))}
              place={xa}
              labels={LABELS}
              onSubmit={(province, place) =>
                void navigate({
                  to: '/thu-tuc/$ma/noi-nop',
                  params: { ma },
                  search: { tinh: province, xa: place },
                })
              }
            />
            {asked &&
              procedure?.services?.nodes.map(({ id }) => (
                <Offices
                  key={id}
                  wanted={{ code: ma, service: id, province: tinh, place: xa, page: trang }}
                />
              ))}
          </>
        )}
      </Answered>
    </Page>
  );
}

/** Why some offices, or all, are not known. */
function Why({ procedure }: { readonly procedure: Procedure | null }) {
  if (!procedure) return null;
  const { authorityLevels, services } = procedure;
  if (services?.nodes.length === 0) return <p className="strip">{WORDS.noService}</p>;
  if (authorityLevels.length === 0) return <p className="strip">{WORDS.noneAtAll}</p>;
  return authorityLevels.includes('VERTICAL') ? <p className="strip">{WORDS.vertical}</p> : null;
}
