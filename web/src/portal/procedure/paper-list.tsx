import { dayText, numberText } from '../../format';
import { SourceLine } from '../../parts';
import { byCase, holders, type Paper } from './paper-lists';
import { withoutBullet } from './paper-name';
import { WORDS } from './procedure.words';

/** Papers below the case that asks for them. */
export function PaperList({ papers }: { readonly papers: readonly Paper[] }) {
  return byCase(papers).map(({ name, papers: asked }) => (
    <div key={name} className="paper-case">
      {name && <h4 lang="vi">{withoutBullet(name)}</h4>}
      <ul className="papers">
        {asked.map((paper) => (
          <li key={paper.id}>
            <OnePaper paper={paper} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function OnePaper({ paper }: { readonly paper: Paper }) {
  const { name, originals, copies, required, forms, replaced, replacements } = paper;
  const about = [
    ...(originals ? [WORDS.originals(numberText(originals))] : []),
    ...(copies ? [WORDS.copies(numberText(copies))] : []),
    ...(required === null ? [] : [required ? WORDS.required : WORDS.optional]),
  ];
  return (
    <>
      <span lang="vi">{withoutBullet(name)}</span>
      {about.length > 0 && <span className="aside about">{about.join(' · ')}</span>}
      {forms.length > 0 && (
        <span className="aside about">
          {WORDS.forms}: <span lang="vi">{forms.join(', ')}</span>
        </span>
      )}
      {replaced && <HeldBy paper={paper} />}
      {replacements.length > 0 && <SourceLine sources={replacements.map(({ source }) => source)} />}
    </>
  );
}

/** Which database in use holds it, and since when. */
function HeldBy({ paper }: { readonly paper: Paper }) {
  const names = holders(paper).flatMap(({ database, basis }) =>
    database?.status
      ? [`${WORDS.heldBy(database.name, dayText(database.status.reportedOn))} (${WORDS.basis[basis]})`]
      : [],
  );
  if (names.length === 0) return <span className="held">{WORDS.heldSomewhere}</span>;
  return names.map((text) => (
    <span key={text} className="held">
      {text}
    </span>
  ));
}
