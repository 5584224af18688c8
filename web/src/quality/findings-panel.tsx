import { DueMark } from '../agency/due-mark';
import { dayText, numberText } from '../format';
import { InspectionFindings, type InspectionFindingsQuery } from '../generated/inspection-findings';
import { useAnswer } from '../graph';
import { AgencyLink, Fold, NothingThere, Panel, SourceLine, Vietnamese } from '../parts';
import { MeasuredNow } from './measured-now';
import { WORDS } from './quality.words';

type Finding = NonNullable<InspectionFindingsQuery['findings']>['nodes'][number];

/** The findings of Phụ lục 05: what measures each, or why nothing can. */
export function FindingsPanel() {
  const answer = useAnswer(InspectionFindings, {});
  return (
    <Panel title={WORDS.findings} answer={answer} lines={23}>
      {({ findings }) =>
        findings && (
          <>
            <p>{WORDS.findingsIntro}</p>
            <p>
              {WORDS.found(
                numberText(findings.totalCount),
                numberText(findings.nodes.filter(({ unmeasured }) => !unmeasured).length),
              )}
            </p>
            <ol className="findings">
              {findings.nodes.map((finding) => (
                <FindingItem key={finding.id} finding={finding} />
              ))}
            </ol>
          </>
        )
      }
    </Panel>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { id, title, category, dueState, deadline, localities, source } = finding;
  return (
    <li id={id}>
      <h3 lang="vi">{title}</h3>
      <p>
        <DueMark state={dueState} />{' '}
        <span className="aside">
          {WORDS.category[category]}
          {deadline?.dueOn && ` · ${WORDS.deadline}: ${dayText(deadline.dueOn)}`}
        </span>
      </p>
      <Measured finding={finding} />
      <Fold
        title={`${WORDS.localities} (${localities.length}), ${WORDS.responsible.toLowerCase()}`}
        level={3}
      >
        <Bodies finding={finding} />
        <SourceLine sources={[source]} />
      </Fold>
    </li>
  );
}

function Measured({ finding: { title, measuredBy, liveQuery, unmeasured } }: { readonly finding: Finding }) {
  if (unmeasured) {
    return (
      <p>
        <span className="nothing">{WORDS.unmeasured}</span> <Vietnamese>{unmeasured}</Vietnamese>
      </p>
    );
  }
  if (liveQuery) return <MeasuredNow live={liveQuery} title={title} />;
  return (
    <p>
      {WORDS.measuredBy}: <code>{measuredBy.join(', ')}</code>
    </p>
  );
}

/** Who has to put it right, each once, and where it was found. */
function Bodies({ finding: { localities, responsibilities } }: { readonly finding: Finding }) {
  const responsible = new Map(
    responsibilities.flatMap(({ agency }) => (agency ? [[agency.code, agency.name] as const] : [])),
  );
  return (
    <dl className="identity">
      <dt>{WORDS.responsible}</dt>
      {[...responsible].map(([code, name]) => (
        <dd key={code}>
          <AgencyLink code={code} name={name} />
        </dd>
      ))}
      <dt>{WORDS.localities}</dt>
      {localities.length === 0 && (
        <dd>
          <NothingThere kind="none" />
        </dd>
      )}
      {localities.map(({ printed, agency }) => (
        <dd key={printed}>{agency ? <AgencyLink {...agency} /> : <Vietnamese>{printed}</Vietnamese>}</dd>
      ))}
    </dl>
  );
}
