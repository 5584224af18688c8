import { Link, useNavigate } from '@tanstack/react-router';
import { dayText, today } from '../format';
import { AgencyScorecard } from '../generated/agency-scorecard';
import { failedAt, useAnswer } from '../graph';
import { AsOfForm, Answered, Page } from '../parts';
import './agency.css';
import { scorecardRoute } from './agency.routes';
import { codesOf } from './compared';
import { Comparison } from './comparison';
import { Identity } from './identity';
import { ScorecardBody } from './scorecard-body';
import { WORDS } from './scorecard.words';

/** Everything of one body on one day, asked in one query; the same query again for each that it is compared with. */
export function ScorecardPage() {
  const { ma } = scorecardRoute.useParams();
  const { ngay, 'so-voi': compared, sau } = scorecardRoute.useSearch();
  const day = ngay ?? today();
  const codes = codesOf(compared, ma);
  const asked = { asOf: day, period: day.slice(0, 7) };
  const own = useAnswer(AgencyScorecard, { ...asked, code: ma, sharedAfter: sau ?? null });
  const first = useAnswer(AgencyScorecard, { ...asked, code: codes[0] ?? ma }, { pause: !codes[0] });
  const second = useAnswer(AgencyScorecard, { ...asked, code: codes[1] ?? ma }, { pause: !codes[1] });
  const others = codes.map((code, place) => ({ code, answer: place === 0 ? first : second }));
  // While another body is fetched the answer at hand is still that of the one before.
  const agency = own.data?.agency?.code === ma ? own.data.agency : null;
  const known = own.state !== 'ready' || own.refreshing || agency || failedAt(own.failures, 'agency');
  if (!known) return <UnknownAgency code={ma} />;
  const month = `${day.slice(5, 7)}/${day.slice(0, 4)}`;
  return (
    <Page
      title={agency?.name ?? WORDS.waiting}
      tab={agency ? WORDS.tab(agency.shortName ?? agency.name, dayText(day)) : WORDS.waiting}
      lang={agency ? 'vi' : undefined}
    >
      <p className="subtitle">{WORDS.asOf(dayText(day))}</p>
      <div className="scorecard-head">
        {agency && <Identity agency={agency} day={day} />}
        <AsOf day={day} />
      </div>
      <div className="wide" aria-busy={own.state === 'waiting' || own.refreshing}>
        <Answered answer={own} lines={24}>
          {(card) =>
            agency ? (
              <ScorecardBody card={card} agency={agency} day={day} month={month} retry={own.retry}>
                <Comparison day={day} month={month} own={{ code: ma, answer: own }} others={others} />
              </ScorecardBody>
            ) : null
          }
        </Answered>
      </div>
    </Page>
  );
}

function AsOf({ day }: { readonly day: string }) {
  const navigate = useNavigate();
  const { ma } = scorecardRoute.useParams();
  const search = scorecardRoute.useSearch();
  const choose = (ngay: string | undefined) => {
    void navigate({
      to: '/co-quan/$ma',
      params: { ma },
      search: { ...search, ngay, sau: undefined },
      resetScroll: false,
    });
  };
  return <AsOfForm day={day} onChange={choose} />;
}

function UnknownAgency({ code }: { readonly code: string }) {
  return (
    <Page title={WORDS.unknownTitle}>
      <p>{WORDS.unknownText(code)}</p>
      <p>
        <Link to="/co-quan">{WORDS.toList}</Link>
      </p>
    </Page>
  );
}
