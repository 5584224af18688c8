import { Link } from '@tanstack/react-router';
import { numberText } from '../../format';
import { PortalCommunes } from '../../generated/portal-communes';
import { needing, useAnswer } from '../../graph';
import { Answered } from '../../parts';
import { formerUnitsMeant } from './candidate-names';
import { WORDS } from './office.words';

interface SimilarUnitsProps {
  readonly address: string;
  readonly province: string;
  readonly title: string;
}

/** Communes of a province that bear or bore a name, each with the former unit and its district that is meant. */
export function SimilarUnits({ address, province, title }: SimilarUnitsProps) {
  const [first = ''] = address.split(',');
  const answer = needing(useAnswer(PortalCommunes, { province, search: first.trim() }), 'communes');
  return (
    <div aria-busy={answer.state === 'waiting'}>
      <Answered answer={answer} lines={4}>
        {({ communes }) =>
          communes &&
          communes.totalCount > 0 && (
            <>
              <h3>{title}</h3>
              <ul className="choose">
                {communes.nodes.map(({ code, fullName, formerUnits }) => (
                  <li key={code}>
                    <Link to="/dia-chi-cu" search={{ tinh: province, 'dia-chi': fullName }} lang="vi">
                      {fullName}
                    </Link>
                    <span className="aside" lang="vi">
                      {formerUnitsMeant(address, formerUnits)
                        .map((former) =>
                          former.district
                            ? WORDS.ofDistrict(former.fullName, former.district)
                            : former.fullName,
                        )
                        .join('; ')}
                    </span>
                  </li>
                ))}
              </ul>
              {communes.pageInfo.hasNextPage && <p>{WORDS.narrow(numberText(communes.nodes.length))}</p>}
            </>
          )
        }
      </Answered>
    </div>
  );
}
