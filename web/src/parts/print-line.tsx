import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { dayText, instantText } from '../format';
import { WORDS } from './parts.words';

/** What a printed page says at its end: its address, the day of its figures, and when it was printed. */
export function PrintLine({ day }: { readonly day: string }) {
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    // The browser takes the page as it is when the listener returns.
    const stamp = () => flushSync(() => setAt(new Date()));
    globalThis.addEventListener('beforeprint', stamp);
    return () => globalThis.removeEventListener('beforeprint', stamp);
  }, []);
  return (
    <p className="only-print source">
      {globalThis.location.href} · {WORDS.asOf(dayText(day))} · {WORDS.printedAt(instantText(at))}
    </p>
  );
}
