import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { copy, type Copying } from './copy';
import { WORDS } from './partners.words';

/** A query that can be copied, or tried. */
export function Example({ coordinate, text }: { readonly coordinate: string; readonly text: string }) {
  const shown = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState<Copying | null>(null);
  return (
    <details className="example">
      <summary>
        {WORDS.exampleShort}
        <span className="unseen"> {coordinate}</span>
      </summary>
      <pre ref={shown} tabIndex={0} aria-label={WORDS.example(coordinate)}>
        {text}
      </pre>
      <div className="row">
        <button type="button" onClick={() => void copy(text, shown.current).then(setSaid)}>
          {WORDS.copy}
        </button>
        <Link className="way" to="/doi-tac/thu-truy-van" search={{ cau: text }}>
          {WORDS.tryIt}
        </Link>
        <span role="status">{said && WORDS[said]}</span>
      </div>
    </details>
  );
}
