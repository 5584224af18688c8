import { Link } from '@tanstack/react-router';
import { PortalProcedure } from '../generated/portal-procedure';
import { needing, useAnswer } from '../graph';
import { Answered, ExternalLink, Page } from '../parts';
import './portal.css';
import { procedureRoute } from './portal.routes';
import { Channels } from './procedure/channels';
import { Details, Related } from './procedure/details';
import { Facts } from './procedure/facts';
import { Identity } from './procedure/identity';
import { Papers } from './procedure/papers';
import type { Procedure } from './procedure/procedure-data';
import { WORDS } from './procedure/procedure.words';

const OFFICIAL_PORTAL = 'https://dichvucong.gov.vn';

export function ProcedurePage() {
  const { ma } = procedureRoute.useParams();
  const answer = needing(useAnswer(PortalProcedure, { code: ma }), 'procedure');
  const procedure = answer.data?.procedure;
  // While another one is on its way, the last one must not be taken for it.
  if (procedure && procedure.code !== ma) return <Waiting code={ma} />;
  if (answer.state === 'ready' && !procedure) return <Unknown code={ma} />;
  return (
    <Page title={procedure?.name ?? WORDS.waitingTitle(ma)} lang={procedure ? 'vi' : undefined}>
      <div className="procedure" aria-busy={answer.state === 'waiting'}>
        <Answered answer={answer} lines={10}>
          {(data) => data.procedure && <Whole procedure={data.procedure} />}
        </Answered>
      </div>
    </Page>
  );
}

function Whole({ procedure }: { readonly procedure: Procedure }) {
  const { code, printedCode, channels, status } = procedure;
  return (
    <>
      <Identity procedure={procedure} />
      <Facts procedure={procedure} />
      <Channels channels={channels} />
      <p className="actions">
        {status === 'IN_FORCE' && (
          <Link to="/thu-tuc/$ma/noi-nop" params={{ ma: code }} className="action">
            {WORDS.findOffice}
          </Link>
        )}
        <span>
          <ExternalLink href={OFFICIAL_PORTAL}>{WORDS.official}</ExternalLink>
          {printedCode && <span className="aside"> {WORDS.officialHint(printedCode)}</span>}
        </span>
      </p>
      <Papers code={code} />
      <Related procedure={procedure} />
      <Details procedure={procedure} />
    </>
  );
}

function Waiting({ code }: { readonly code: string }) {
  return (
    <Page title={WORDS.waitingTitle(code)}>
      <div aria-busy="true" />
    </Page>
  );
}

function Unknown({ code }: { readonly code: string }) {
  return (
    <Page title={WORDS.unknownTitle(code)}>
      <p>{WORDS.unknownText}</p>
      <p>
        <Link to="/">{WORDS.search}</Link>
      </p>
    </Page>
  );
}
