import { dayText, numberText } from '../format';
import type { RecentChangesQuery } from '../generated/recent-changes';
import type { Answer } from '../graph';
import { AgencyLink, NothingThere, Panel } from '../parts';
import type { ChangeGroup, Changes } from './changes.rows';
import { WORDS } from './changes.words';

/** So many groups are listed, and so many subjects of each. */
const GROUPS = 20;
const SUBJECTS = 3;

interface ChangesPanelProps {
  readonly answer: Answer<RecentChangesQuery>;
  readonly changes: Changes | undefined;
  readonly day: string;
}

/** What was stated on the day: when, of whom, what, and of which of its things. */
export function ChangesPanel({ answer, changes, day }: ChangesPanelProps) {
  return (
    <Panel title={WORDS.heading(dayText(day))} answer={answer} lines={10}>
      {({ agencies, provinces }) => {
        if (!changes || (!agencies && !provinces)) return <NothingThere kind="notLoaded" />;
        if (changes.groups.length === 0) return <p>{WORDS.none}</p>;
        return (
          <>
            <p className="aside">{WORDS.total(numberText(changes.total))}</p>
            <ol className="changes">
              {changes.groups.slice(0, GROUPS).map((group) => (
                <ChangeItem key={group.key} group={group} day={day} />
              ))}
            </ol>
          </>
        );
      }}
    </Panel>
  );
}

function ChangeItem({ group, day }: { readonly group: ChangeGroup; readonly day: string }) {
  const { at, minute, agency, description, subjects } = group;
  const more = subjects.length - SUBJECTS;
  return (
    <li>
      <time dateTime={at}>{minute}</time>
      <span>
        {description}: <span className="subjects">{subjects.slice(0, SUBJECTS).join(', ')}</span>
        {more > 0 && ` ${WORDS.more(more)}`}
        <br />
        <AgencyLink code={agency.code} name={agency.name} day={day} />
      </span>
    </li>
  );
}
