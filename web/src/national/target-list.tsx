import { BulletBar } from '../charts';
import { dayText } from '../format';
import { Fold, MeasureValue, StatusMark, type Look } from '../parts';
import { goalText } from './targets.columns';
import { stateOf, type TargetRow, type Targets, type TargetState } from './targets.rows';
import { WORDS } from './targets.words';
import { Was } from './was';

const LOOKS: Readonly<Record<TargetState, Look>> = {
  met: 'good',
  missed: 'bad',
  'under-way': 'open',
  undecided: 'open',
  unmeasured: 'unknown',
};

interface TargetListProps {
  readonly targets: Targets;
  readonly day: string;
  readonly earlier: ReadonlyMap<string, number | null>;
}

/** A bullet for each target, in words as well. Those that nothing measures are folded away, with their reasons. */
export function TargetList({ targets: { counted, uncounted }, day, earlier }: TargetListProps) {
  return (
    <>
      <p className="aside">{WORDS.bar}</p>
      <ul className="targets">
        {counted.map((row) => (
          <Target key={row.code} row={row} day={day} before={earlier.get(row.code)} />
        ))}
      </ul>
      {uncounted.length > 0 && (
        <Fold title={WORDS.uncounted(uncounted.length)}>
          <ul className="targets">
            {uncounted.map((row) => (
              <Target key={row.code} row={row} day={day} before={undefined} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

interface TargetProps {
  readonly row: TargetRow;
  readonly day: string;
  readonly before: number | null | undefined;
}

function Target({ row, day, before }: TargetProps) {
  const { name, value, unit, actual, met, dueOn, directive } = row;
  const state = stateOf(row, day);
  return (
    <li>
      <p className="name" lang="vi">
        {name}
      </p>
      {value !== null && <BulletBar actual={actual.value} target={value} unit={unit} met={met} />}
      <p className="row">
        <StatusMark look={LOOKS[state]}>{WORDS.state[state]}</StatusMark>
        {actual.value !== null && (
          <span>
            {WORDS.actual}: <MeasureValue measure={actual} /> <Was now={actual.value} before={before} />
          </span>
        )}
        <span>
          {WORDS.goal}: <span lang="vi">{goalText(row)}</span>
        </span>
        <span className="aside">
          {WORDS.due}: {dueOn ? dayText(dueOn) : WORDS.noDue} · <span lang="vi">{directive.number}</span>
        </span>
      </p>
      {actual.reason && (
        <p className="aside" lang="vi">
          {actual.reason}
        </p>
      )}
    </li>
  );
}
