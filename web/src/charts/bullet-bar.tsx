import { Hatch, useHatch } from './hatch';
import { bulletScale } from './scales';
import './charts.css';

interface BulletBarProps {
  /** Null where nothing has been measured: the place is hatched, never an empty bar that would read as none. */
  readonly actual: number | null;
  readonly target: number;
  readonly unit: string | null;
  readonly met: boolean | null;
}

/** What is reached as a bar, what is to be reached as a mark across it. Beside words that say the same. */
export function BulletBar({ actual, target, unit, met }: BulletBarProps) {
  const hatch = useHatch();
  const at = bulletScale(actual, target, unit);
  return (
    <svg className="bullet" width="100%" height="24" aria-hidden="true" focusable="false">
      <Hatch id={hatch.id} className="hatch-line" />
      <rect className="track" x="0" y="4" width="100%" height="16" />
      {actual === null ? (
        <rect x="0" y="4" width="100%" height="16" fill={hatch.fill} />
      ) : (
        <rect className={met ? 'done' : 'reached'} x="0" y="7" width={`${at(actual)}%`} height="10" />
      )}
      <line className="target" x1={`${at(target)}%`} x2={`${at(target)}%`} y1="0" y2="24" />
    </svg>
  );
}
