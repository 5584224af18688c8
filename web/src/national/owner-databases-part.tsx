import { dayText } from '../format';
import { OwnerDatabases } from '../generated/owner-databases';
import { Answered, NothingThere } from '../parts';
import type { OwnerRow } from './databases.rows';
import { OwnerDatabasesFigure } from './owner-databases-figure';
import { WORDS } from './databases.words';
import type { PanelProps } from './panel-props';
import { useDatedAnswer } from './use-dated-answer';

interface OwnerDatabasesPartProps {
  readonly owner: OwnerRow & { readonly code: string };
  readonly panel: PanelProps;
}

/** The databases of one owner, each for itself. */
export function OwnerDatabasesPart({ owner: { code, name }, panel }: OwnerDatabasesPartProps) {
  const { answer, day } = useDatedAnswer(OwnerDatabases, { owner: code, asOf: panel.day }, panel);
  return (
    <div aria-busy={answer.state === 'waiting' || answer.refreshing}>
      <Answered answer={answer} lines={8}>
        {({ databases }) =>
          databases ? (
            <OwnerDatabasesFigure
              title={WORDS.ofOwner(name ?? code, databases.totalCount, dayText(day))}
              rows={databases.nodes}
              day={day}
            />
          ) : (
            <NothingThere kind="notLoaded" />
          )
        }
      </Answered>
    </div>
  );
}
