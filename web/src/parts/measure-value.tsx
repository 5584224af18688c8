import { numberText, percentText } from '../format';
import { NothingThere } from './nothing';
import { SampleTag } from './sample-tag';

export interface Measured {
  readonly value: number | null;
  readonly basis: string;
  readonly unit?: string | null;
  readonly reason?: string | null;
}

/** A figure that says what it is: a sample bears its tag, and where there is none it says why. */
export function MeasureValue({
  measure,
  reasons = true,
}: {
  readonly measure: Measured;
  readonly reasons?: boolean;
}) {
  const { value, basis, unit, reason } = measure;
  if (value === null) {
    const kind = basis === 'NOT_APPLICABLE' ? 'notApplicable' : 'notMeasured';
    return <NothingThere kind={kind} reason={reasons ? reason : null} />;
  }
  return (
    <span className="measure">
      {unit === '%' ? percentText(value) : numberText(value)}
      {unit && unit !== '%' && <span className="unit"> {unit}</span>}
      {basis === 'SAMPLE' && (
        <>
          {' '}
          <SampleTag />
        </>
      )}
    </span>
  );
}
