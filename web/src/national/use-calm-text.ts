import { useEffect, useRef, useState } from 'react';

/** A text for whoever listens to the page: said anew at most once in `pauseMs`, and then as it is by that time. */
export function useCalmText(text: string, pauseMs: number): string {
  const [said, setSaid] = useState('');
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (text === said) return;
    const wait = Math.max(0, saidAt.current + pauseMs - Date.now());
    const timer = setTimeout(() => {
      saidAt.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, said, pauseMs]);
  return said;
}
