import { Link } from '@tanstack/react-router';
import { PortalUnit, type PortalUnitQuery } from '../../generated/portal-unit';
import { needing, useAnswer, type Answer } from '../../graph';
import { Panel, Vietnamese } from '../../parts';
import { Candidates } from './candidates';
import { WORDS } from './office.words';
import { SimilarUnits } from './similar-units';

type Unit = NonNullable<PortalUnitQuery['resolveUnit']>;

const AMBIGUOUS = 'AGENCIES_UNIT_AMBIGUOUS';

interface UnitNowProps {
  readonly address: string;
  readonly province: string | undefined;
}

/** Today's unit for an address of before the merger; where several fit, they are named to be chosen from. */
export function UnitNow({ address, province }: UnitNowProps) {
  const answer = useAnswer(PortalUnit, { name: address, province: province ?? null });
  const ambiguous = answer.failures.find(({ code }) => code === AMBIGUOUS);
  return (
    <Panel
      title={WORDS.answer}
      answer={ambiguous ? answered(answer) : needing(answer, 'resolveUnit')}
      lines={5}
    >
      {({ resolveUnit }) => {
        if (ambiguous) {
          return (
            <Candidates address={address} province={province} candidates={ambiguous.details.candidates} />
          );
        }
        if (resolveUnit) return <Today address={address} unit={resolveUnit} />;
        return (
          <>
            <p role="status">
              <b>{WORDS.unknownUnit}</b>
            </p>
            {province && <SimilarUnits address={address} province={province} title={WORDS.similar} />}
          </>
        );
      }}
    </Panel>
  );
}

/** That several units fit is an answer, not a failure. */
function answered<D>(answer: Answer<D>): Answer<D> {
  return { ...answer, failures: [] };
}

function Today({ address, unit }: { readonly address: string; readonly unit: Unit }) {
  const { fullName, parent, committee, formerUnits } = unit;
  const now = [fullName, parent?.fullName].filter(Boolean).join(', ');
  return (
    <>
      <p className="today" role="status">
        <Vietnamese>{WORDS.answerText(address, now)}</Vietnamese>
      </p>
      {committee && (
        <p>
          {WORDS.committee}: <Vietnamese>{committee.name}</Vietnamese>
        </p>
      )}
      {formerUnits.length > 0 && (
        <>
          <h3>{WORDS.madeFrom}</h3>
          <ul lang="vi">
            {formerUnits.map(({ code, fullName: former, district }) => (
              <li key={`${code} ${former} ${district}`}>
                {district ? WORDS.ofDistrict(former, district) : former}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/">{WORDS.findProcedure}</Link>
      </p>
    </>
  );
}
