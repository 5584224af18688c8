import { Hatch, useHatch } from './hatch';
import { lengthScale } from './scales';
import './charts.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** From the left; the first is plain, the second hatched. */
  readonly parts: readonly [number, number];
  /** What another count of the same says, as a mark; null where there is none or it is the same. */
  readonly mark: number | null;
  /** Stands at the end of the bar. */
  readonly text: string;
}

interface StackedBarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly legend: readonly [string, string];
  readonly markLegend: string | null;
  /** All that is shown anywhere, so that bars have one scale also where a part of them is shown. */
  readonly largest: number;
}

/** Horizontal bars in the order given, each with its name and its figure in words. */
export function StackedBars({ label, bars, legend, markLegend, largest }: StackedBarsProps) {
  const hatch = useHatch();
  const length = lengthScale([largest]);
  return (
    <div className="chart" role="img" aria-label={label}>
      <p className="legend">
        <Swatch kind="first">{legend[0]}</Swatch> <Swatch kind="second">{legend[1]}</Swatch>{' '}
        {markLegend && <Swatch kind="mark">{markLegend}</Swatch>}
      </p>
      <svg className="patterns" width="0" height="0" aria-hidden="true">
        <Hatch id={hatch.id} className="hatch-second" />
      </svg>
      <div className="bars">
        {bars.map(({ key, label: name, parts: [first, second], mark, text }) => (
          <div className="bar" key={key}>
            <span className="name">{name}</span>
            <svg width="100%" height="22" focusable="false">
              <rect className="first" x="0" y="3" width={`${length(first)}%`} height="16" />
              <rect
                className="second"
                x={`${length(first)}%`}
                y="3"
                width={`${length(second)}%`}
                height="16"
              />
              <rect
                fill={hatch.fill}
                x={`${length(first)}%`}
                y="3"
                width={`${length(second)}%`}
                height="16"
              />
              {mark !== null && (
                <line className="mark" x1={`${length(mark)}%`} x2={`${length(mark)}%`} y1="0" y2="22" />
              )}
            </svg>
            <span className="amount">{text}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function Swatch({
  kind,
  children,
}: {
  readonly kind: 'first' | 'second' | 'mark';
  readonly children: string;
}) {
  return (
    <span className="key">
      <span className={`swatch ${kind}`} /> {children}
    </span>
  );
}
