import { WORDS } from './changes.words';
import { useCalmText } from './use-calm-text';
import type { News } from './use-news';

const PAUSE_MS = 30_000;

/** Says that something is new, and leaves it to the reader when to see it. It stands there all the time: nothing jumps. */
export function LiveStrip({ news }: { readonly news: News }) {
  const { connection, on, turn, update } = news;
  const text = textOf(news);
  const said = useCalmText(news.count > 0 || news.gap ? text : '', PAUSE_MS);
  return (
    <div className="live no-print">
      <p className="row">
        <button type="button" role="switch" aria-checked={on} onClick={() => turn(!on)}>
          {WORDS.live}: {on ? WORDS.on : WORDS.off}
        </button>
        <span className={`connection ${connection.toLowerCase()}`}>
          {connection === 'CLOSED' ? WORDS.connection.CLOSED(news.from) : WORDS.connection[connection]}
        </span>
      </p>
      <p className="strip row">
        <span>{text}</span>
        <button type="button" onClick={update}>
          {WORDS.apply}
        </button>
      </p>
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

function textOf({ count, gap, from }: News): string {
  if (count > 0) return WORDS.news(count, from);
  return gap ? WORDS.gap(from) : WORDS.noNews(from);
}
