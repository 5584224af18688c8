import { dayText } from '../../format';
import { PortalManagingAgency } from '../../generated/portal-managing-agency';
import { needing, useAnswer } from '../../graph';
import { AgencyLink, NothingThere, StatusMark, Vietnamese } from '../../parts';
import type { Procedure } from './procedure-data';
import { WORDS } from './procedure.words';

/** Whose procedure it is, its code, whether it is in force, and whom it is for. */
export function Identity({ procedure }: { readonly procedure: Procedure }) {
  const { code, printedCode, field, status, kind, effectiveFrom, audiences } = procedure;
  const inForce = status === 'IN_FORCE';
  const names = (audiences ?? []).map((one) => one.name ?? one.code);
  return (
    <div className="identity">
      <dl className="pairs">
        <div>
          <dt>{WORDS.agency}</dt>
          <dd>
            <ManagingAgency code={code} />
          </dd>
        </div>
        <div>
          <dt>{WORDS.code}</dt>
          <dd>{printedCode ?? WORDS.withoutCode}</dd>
        </div>
        {field && (
          <div>
            <dt>{WORDS.field}</dt>
            <dd>
              <Vietnamese>{field}</Vietnamese>
            </dd>
          </div>
        )}
      </dl>
      <p>
        <StatusMark look={inForce ? 'good' : 'bad'}>
          {(inForce ? WORDS.inForce : WORDS.repealed)(dayText(effectiveFrom))}
        </StatusMark>
      </p>
      {!inForce && <p className="strip">{WORDS.repealedText}</p>}
      {kind === 'INTERNAL' && <p className="strip">{WORDS.internalText}</p>}
      {names.length > 0 && <p lang="vi">{WORDS.forWhom(names.join(', '))}</p>}
    </div>
  );
}

/** Asked for apart: who it is stands in another domain, and nothing else has to wait for it. */
function ManagingAgency({ code }: { readonly code: string }) {
  const { state, data } = needing(useAnswer(PortalManagingAgency, { code }), 'procedure', 'managingAgency');
  if (state === 'waiting') return <span className="waiting" aria-busy="true" />;
  if (state === 'failed') return <NothingThere kind="notLoaded" />;
  const agency = data?.procedure?.managingAgency;
  if (!agency) return <NothingThere kind="none" />;
  return <AgencyLink code={agency.code} name={agency.name} />;
}
