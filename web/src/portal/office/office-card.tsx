import { dayText } from '../../format';
import type { PortalOfficesQuery } from '../../generated/portal-offices';
import { NothingThere, SourceLine, StatusMark, Vietnamese, type Look } from '../../parts';
import { LAW } from '../law.words';
import { WORDS } from './office.words';

export type Office = NonNullable<PortalOfficesQuery['serviceOffices']>['nodes'][number];

const LOOKS: Readonly<Record<keyof typeof WORDS.status, Look>> = {
  ACTIVE: 'good',
  WITHDRAWN: 'open',
  BROKEN: 'bad',
};

/** An office, with the level at which it offers the service: in both systems, where they differ. */
export function OfficeCard({ office }: { readonly office: Office }) {
  const { label, level, agency, province, formerName } = office;
  return (
    <li className="card office">
      <h3 lang="vi">{label ?? agency?.name ?? <NothingThere kind="notLoaded" />}</h3>
      {formerName && label && <p className="former">{WORDS.nowIn(formerName, label)}</p>}
      <p>
        <Vietnamese>
          {[agency?.name, level === 'COMMUNAL' ? province?.fullName : undefined].filter(Boolean).join(', ')}
        </Vietnamese>
      </p>
      <dl className="pairs">
        <div>
          <dt>{WORDS.address}</dt>
          <dd className="nothing">{WORDS.unknown}</dd>
        </div>
        <Offered offering={office.offering} />
      </dl>
      {office.offering && <SourceLine sources={[office.offering.source]} />}
    </li>
  );
}

function Offered({ offering }: Pick<Office, 'offering'>) {
  if (!offering) {
    return (
      <div>
        <dt>{WORDS.portalLevel}</dt>
        <dd className="nothing">{WORDS.notReported}</dd>
      </div>
    );
  }
  const { portalLevel, systemLevel, mismatch, status, reportedOn } = offering;
  return (
    <>
      <div>
        <dt>{WORDS.portalLevel}</dt>
        <dd>{portalLevel ? LAW.online[portalLevel] : WORDS.notReported}</dd>
      </div>
      <div>
        <dt>{WORDS.systemLevel}</dt>
        <dd>
          {systemLevel ? LAW.online[systemLevel] : WORDS.notReported}{' '}
          {mismatch && <StatusMark look="near">{WORDS.mismatch}</StatusMark>}
        </dd>
      </div>
      {status && (
        <div className="state">
          <StatusMark look={LOOKS[status]}>{WORDS.status[status]}</StatusMark>
          {reportedOn && <span className="aside"> {WORDS.reportedOn(dayText(reportedOn))}</span>}
        </div>
      )}
    </>
  );
}
