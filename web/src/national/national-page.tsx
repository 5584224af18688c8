import { useMemo } from 'react';
import { dayOf, dayText, today } from '../format';
import { RecentChanges } from '../generated/recent-changes';
import { useAnswer } from '../graph';
import { AsOfForm, Page, PrintLine } from '../parts';
import { changesOf, instantsOf } from './changes.rows';
import { ChangesPanel } from './changes-panel';
import { DatabasesPanel } from './databases-panel';
import { LiveStrip } from './live-strip';
import { nationalRoute } from './national.routes';
import { WORDS } from './national.words';
import { OverduePanel } from './overdue-panel';
import { ProvincesPanel } from './provinces-panel';
import { PLACES, Summary } from './summary';
import { TargetsPanel } from './targets-panel';
import { useRound } from './use-dated-answer';
import { useNews } from './use-news';
import './national.css';

/** The whole country on a day: what is late, what is on its way, and what is new. */
export function NationalPage() {
  const { ngay } = nationalRoute.useSearch();
  const navigate = nationalRoute.useNavigate();
  const now = today();
  const day = ngay ?? now;
  return (
    <Page title={WORDS.title(dayText(day))}>
      <AsOfForm
        day={day}
        onChange={(chosen) =>
          void navigate({ search: (old) => ({ ...old, ngay: chosen }), resetScroll: false })
        }
      />
      <Panels day={day} live={day === now} />
      <PrintLine day={day} />
    </Page>
  );
}

interface PanelsProps {
  readonly day: string;
  /** Whether it is today: what has passed does not change any more. */
  readonly live: boolean;
}

function Panels({ day, live }: PanelsProps) {
  const feed = useAnswer(RecentChanges, instantsOf(day), { current: true });
  const changes = useMemo(() => (feed.data ? changesOf(feed.data) : undefined), [feed.data]);
  const news = useNews(live, changes);
  const told = typeof feed.of.since === 'string' ? dayOf(feed.of.since) : day;
  const panel = { day, round: news.round };
  useRound(news.round, feed.retry);
  return (
    <div className="overview">
      {live && <LiveStrip news={news} />}
      <Summary day={day} />
      <div id={PLACES.overdue}>
        <OverduePanel {...panel} />
      </div>
      <div id={PLACES.targets}>
        <TargetsPanel {...panel} />
      </div>
      <div id={PLACES.databases}>
        <DatabasesPanel {...panel} />
      </div>
      <ProvincesPanel {...panel} />
      <ChangesPanel answer={feed} changes={changes} day={told} />
    </div>
  );
}
