import { matchedRuns } from './matched-words';

/** A name in full, with the words that were searched for in bold. */
export function MarkedName({
  name,
  matched,
}: {
  readonly name: string;
  readonly matched: readonly string[];
}) {
  return matchedRuns(name, matched).map(({ text, matched: bold }, at) =>
    bold ? <b key={at}>{text}</b> : text,
  );
}
