import { dayText, numberText } from '../../format';
import { PortalPapers } from '../../generated/portal-papers';
import { needing, useAnswer } from '../../graph';
import { Panel } from '../../parts';
import { PaperList } from './paper-list';
import { awaited, paperLists, someCut, type Database, type Paper } from './paper-lists';
import { WORDS } from './procedure.words';

/** The papers of a dossier in three lists: handed in, held by a database in use, held by one to come. */
export function Papers({ code }: { readonly code: string }) {
  const answer = needing(useAnswer(PortalPapers, { code }), 'procedure', 'components');
  return (
    <Panel title={WORDS.papers} answer={answer} lines={8}>
      {({ procedure }) => {
        const components = procedure?.components;
        if (!components) return <p className="nothing">{WORDS.papersUnknown}</p>;
        if (components.totalCount === 0) return <p>{WORDS.papersNone}</p>;
        return <Lists papers={components.nodes} count={components.totalCount} />;
      }}
    </Panel>
  );
}

function Lists({ papers, count }: { readonly papers: readonly Paper[]; readonly count: number }) {
  const { handIn, held, toCome } = paperLists(papers);
  const databases = awaited(toCome);
  const names = databases.map(({ name }) => name).join(', ');
  const summary = [
    WORDS.papersCount(numberText(count)),
    ...(held.length > 0 ? [WORDS.heldCount(numberText(held.length))] : []),
    ...(toCome.length > 0 && names ? [WORDS.awaitedCount(numberText(toCome.length), names)] : []),
  ];
  return (
    <>
      <p className="count">{summary.join(' · ')}</p>
      {someCut(papers) && <p className="aside">{WORDS.cut}</p>}
      <h3>{WORDS.handIn}</h3>
      {handIn.length === 0 ? <p>{WORDS.handInNone}</p> : <PaperList papers={handIn} />}
      {held.length > 0 && (
        <>
          <h3>{WORDS.held}</h3>
          <PaperList papers={held} />
        </>
      )}
      {toCome.length > 0 && (
        <>
          <h3>{names ? WORDS.toCome(names) : WORDS.toComeUnknown}</h3>
          <p>{WORDS.toComeText}</p>
          <ul className="aside">
            {databases.map((database) => (
              <li key={database.code}>{stateText(database)}</li>
            ))}
          </ul>
          <PaperList papers={toCome} />
        </>
      )}
    </>
  );
}

/** How far a database is that papers wait for: unknown is not late, and says so. */
function stateText({ name, status, deadline }: Database): string {
  const state = status
    ? WORDS.databaseState[status.status](dayText(status.reportedOn))
    : WORDS.databaseUnreported;
  return `${name}: ${[state, ...(deadline ? [WORDS.due(deadline.text)] : [])].join(', ')}`;
}
