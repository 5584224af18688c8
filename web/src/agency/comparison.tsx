import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { dayText } from '../format';
import { AgencyList } from '../generated/agency-list';
import { useAnswer } from '../graph';
import { scorecardRoute } from './agency.routes';
import { WORDS as LIST } from './agencies.words';
import { BODY_GROUPS, bodiesOf } from './bodies';
import { COMPARED_AT_MOST, comparedText } from './compared';
import { ComparisonTable, type Compared } from './comparison-table';
import { COMPARISON } from './comparison.words';

interface ComparisonProps {
  readonly day: string;
  readonly month: string;
  readonly own: Compared;
  readonly others: readonly Compared[];
}

export function Comparison({ day, month, own, others }: ComparisonProps) {
  const { ma } = scorecardRoute.useParams();
  const search = scorecardRoute.useSearch();
  const codes = others.map(({ code }) => code);
  return (
    <section className="panel" id="so-sanh" aria-labelledby="comparison">
      <h2 id="comparison">{COMPARISON.title}</h2>
      <p className="aside no-print">{COMPARISON.hint}</p>
      {codes.length < COMPARED_AT_MOST ? (
        <ComparisonForm own={ma} codes={codes} />
      ) : (
        <p className="no-print">{COMPARISON.full}</p>
      )}
      {others.length > 0 && (
        <>
          <ul className="choices no-print">
            {others.map(({ code, answer }) => (
              <li key={code}>
                <Link
                  to="/co-quan/$ma"
                  params={{ ma }}
                  search={{ ...search, 'so-voi': comparedText(codes.filter((one) => one !== code)) }}
                  resetScroll={false}
                >
                  {COMPARISON.remove(answer.data?.agency?.name ?? code)}
                </Link>
              </li>
            ))}
          </ul>
          <ComparisonTable
            caption={COMPARISON.caption(dayText(day))}
            month={month}
            compared={[own, ...others]}
          />
        </>
      )}
    </section>
  );
}

/** A native list: it works on every phone, by keyboard, and says each name in full. */
function ComparisonForm({ own, codes }: { readonly own: string; readonly codes: readonly string[] }) {
  const navigate = useNavigate();
  const search = scorecardRoute.useSearch();
  const { data } = useAnswer(AgencyList, {});
  const taken = new Set([own, ...codes]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = String(new FormData(event.currentTarget).get('code'));
    if (chosen === '') return;
    void navigate({
      to: '/co-quan/$ma',
      params: { ma: own },
      search: { ...search, 'so-voi': comparedText([...codes, chosen]) },
      resetScroll: false,
    });
  };
  return (
    <form className="no-print" onSubmit={submit}>
      <label htmlFor="compared">{COMPARISON.label}</label>
      <div className="row choose">
        <select id="compared" name="code" key={codes.join()}>
          <option value="">{COMPARISON.choose}</option>
          {data &&
            BODY_GROUPS.map((group) => (
              <optgroup key={group} label={LIST.groups[group]}>
                {bodiesOf(data, group)
                  .filter(({ code, active }) => active && !taken.has(code))
                  .map(({ code, name }) => (
                    <option key={code} value={code} lang="vi">
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
        </select>
        <button type="submit">{COMPARISON.add}</button>
      </div>
    </form>
  );
}
