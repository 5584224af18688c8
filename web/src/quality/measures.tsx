import { WORDS } from './quality.words';

/** Which of the findings below a rule measures; nothing where it measures none. */
export function Measures({ finding }: { readonly finding: string | null }) {
  if (!finding) return null;
  return (
    <a className="measures" href={`#${finding}`}>
      {WORDS.measures} {Number(finding.split('-').at(-1))}
    </a>
  );
}
