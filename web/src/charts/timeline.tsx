import type { TimeAxis } from './scales';
import './charts.css';

/** How it stands with what is due: told by shape and sign, then by colour. */
export type DueLook = 'good' | 'bad' | 'unknown' | 'open';

export interface Due {
  readonly day: string;
  readonly look: DueLook;
  /** Stands beside the diamond: how many are due, where it stands for several. */
  readonly text: string;
}

export interface TimelineRow {
  readonly key: string;
  readonly label: string;
  readonly dues: readonly Due[];
  /** From the day on which it was ordered to the day on which it is due or done. */
  readonly bar: { readonly from: string; readonly until: string } | null;
  /** Instead of diamonds, where no day is set. */
  readonly none: string | null;
}

interface TimelineProps {
  readonly label: string;
  readonly axis: TimeAxis;
  readonly rows: readonly TimelineRow[];
  readonly now: { readonly day: string; readonly text: string };
  readonly tickText: (month: string) => string;
}

/** Rows over the same months, a diamond where something is due, and a line on the day that the page speaks of. */
export function Timeline({ label, axis, rows, now, tickText }: TimelineProps) {
  const today = `${axis.at(now.day)}%`;
  return (
    <div className="chart timeline" role="img" aria-label={label}>
      <div className="lane axis">
        <span className="name" />
        <span className="months">
          {axis.ticks.map((month) => (
            <span key={month} style={{ left: `${axis.at(month)}%` }}>
              {tickText(month)}
            </span>
          ))}
          <span className="now" style={{ left: today }}>
            {now.text}
          </span>
        </span>
      </div>
      {rows.map((row) => (
        <div className="lane" key={row.key}>
          <span className="name">{row.label}</span>
          <svg width="100%" height="32" focusable="false">
            {axis.ticks.map((month) => (
              <line
                className="grid"
                key={month}
                x1={`${axis.at(month)}%`}
                x2={`${axis.at(month)}%`}
                y2="32"
              />
            ))}
            {row.bar && <Span axis={axis} {...row.bar} />}
            <line className="now" x1={today} x2={today} y2="32" />
            {row.dues.map((due) => (
              <Diamond key={due.day} at={axis.at(due.day)} {...due} />
            ))}
            {row.none && (
              <text className="none" x="4" y="21">
                {row.none}
              </text>
            )}
          </svg>
        </div>
      ))}
    </div>
  );
}

function Span({
  axis,
  from,
  until,
}: {
  readonly axis: TimeAxis;
  readonly from: string;
  readonly until: string;
}) {
  const start = axis.at(from);
  return (
    <rect
      className="span"
      x={`${start}%`}
      y="12"
      width={`${Math.max(0, axis.at(until) - start)}%`}
      height="8"
    />
  );
}

function Diamond({ at, look, text }: Due & { readonly at: number }) {
  return (
    <svg x={`${at}%`} y="16" overflow="visible">
      <path className={`due ${look}`} d="M0-8 8 0 0 8-8 0Z" />
      <text
        className={`due-text ${look}`}
        x={at > 80 ? -11 : 11}
        y="5"
        textAnchor={at > 80 ? 'end' : 'start'}
      >
        {text}
      </text>
    </svg>
  );
}
