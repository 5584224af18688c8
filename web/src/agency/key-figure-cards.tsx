import { dayText, numberText, percentText } from '../format';
import { NothingThere, SampleTag, sourceText, StatusMark } from '../parts';
import { KEY_FIGURES, type KeyFigure, type KeyFigureName } from './key-figures';
import type { Scorecard } from './scorecard';
import { WORDS } from './scorecard.words';

/** Where the list behind a figure stands. */
const LISTS: Record<KeyFigureName, string> = {
  overdue: 'nhiem-vu',
  lateDatabases: 'csdl',
  mismatches: 'dich-vu',
  papers: 'giay-to',
};

interface KeyFigureCardsProps {
  readonly figures: Record<KeyFigureName, KeyFigure | null>;
  readonly card: Scorecard;
}

export function KeyFigureCards({ figures, card }: KeyFigureCardsProps) {
  return (
    <section aria-labelledby="key-figures">
      <h2 id="key-figures" className="unseen">
        {WORDS.keyFigures}
      </h2>
      <ul className="key-figures">
        {KEY_FIGURES.map((name) => (
          <li key={name}>
            <h3>{WORDS.figure[name]}</h3>
            <FigureValue figure={figures[name]} />
            <p className="aside">
              {WORDS.target} {targetText(name, card)}
            </p>
            <div className="to-the-list">
              <a href={`#${LISTS[name]}`} className="no-print">
                {WORDS.toTheList}
                <span className="unseen">: {WORDS.figure[name]}</span>
              </a>
              <HowCounted name={name} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FigureValueProps {
  readonly figure: KeyFigure | null;
  /** Without the reason why there is none, and without what nobody reported on. */
  readonly brief?: boolean;
}

/** A figure with what it is out of, or which kind of nothing there is. */
export function FigureValue({ figure, brief = false }: FigureValueProps) {
  if (!figure) return <NothingThere kind="notLoaded" />;
  const { value, unit, outOf, part, silent, met, basis } = figure;
  if (value === null) {
    return (
      <p className="key-value">
        <NothingThere kind={basis === 'NOT_APPLICABLE' ? 'notApplicable' : 'notMeasured'} />
        {!brief && <span className="aside"> {reasonText(figure)}</span>}
      </p>
    );
  }
  return (
    <p className="key-value">
      <strong>{unit === '%' ? percentText(value) : numberText(value)}</strong>{' '}
      {basis === 'SAMPLE' && <SampleTag />}
      {outOf !== null && (
        <span className="aside">
          {part === null ? WORDS.outOf(numberText(outOf)) : WORDS.partOf(numberText(part), numberText(outOf))}
        </span>
      )}{' '}
      {met !== null && <StatusMark look={met ? 'good' : 'bad'}>{met ? WORDS.met : WORDS.notMet}</StatusMark>}
      {silent > 0 && !brief && <span className="silent">{WORDS.silent(numberText(silent))}</span>}
    </p>
  );
}

function reasonText({ name, reason }: KeyFigure) {
  if (reason) return <span lang="vi">{reason}</span>;
  if (name === 'lateDatabases') return WORDS.noDatabases;
  return name === 'papers' ? WORDS.noPapers : null;
}

function targetText(name: KeyFigureName, { alignedSystems, papersReplaced }: Scorecard): string {
  const aim = name === 'mismatches' ? alignedSystems : name === 'papers' ? papersReplaced : null;
  if (name === 'overdue' || name === 'lateDatabases') return WORDS.targetZero;
  if (!aim?.dueOn || !aim.source || aim.value === null) return WORDS.noTarget;
  const [day, place] = [dayText(aim.dueOn), sourceText(aim.source)];
  return name === 'mismatches'
    ? WORDS.targetAligned(day, place)
    : WORDS.targetPapers(numberText(aim.value), day, place);
}

function HowCounted({ name }: { readonly name: KeyFigureName }) {
  const counted = WORDS.counted[name];
  return (
    <details className="how">
      <summary>{WORDS.how}</summary>
      <p>{counted.method}</p>
      <dl>
        <dt>{WORDS.numerator}</dt>
        <dd>{counted.numerator}</dd>
        <dt>{WORDS.denominator}</dt>
        <dd>{'denominator' in counted ? counted.denominator : WORDS.notOne}</dd>
        <dt>{WORDS.sourceIs}</dt>
        <dd>{counted.source}</dd>
      </dl>
    </details>
  );
}
