import { numberText } from '../../format';
import { PortalPapers } from '../../generated/portal-papers';
import { needing, useAnswer } from '../../graph';
import { Panel } from '../../parts';
import { PaperList } from './paper-list';
import { awaited, paperLists, type Paper } from './paper-lists';
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
  const databases = awaited(toCome).join(', ');
  const summary = [
    WORDS.papersCount(numberText(count)),
    ...(held.length > 0 ? [WORDS.heldCount(numberText(held.length))] : []),
    ...(toCome.length > 0 && databases ? [WORDS.awaitedCount(numberText(toCome.length), databases)] : []),
  ];
  return (
    <>
      <p className="count">{summary.join(' · ')}</p>
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
          <h3>{databases ? WORDS.toCome(databases) : WORDS.toComeUnknown}</h3>
          <p>{WORDS.toComeText}</p>
          <PaperList papers={toCome} />
        </>
      )}
    </>
  );
}
