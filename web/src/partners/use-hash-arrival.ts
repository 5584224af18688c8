import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * The part of the page that the address names after «#», once that part is there: it comes with the answer, later than
 * the browser looks for it.
 */
export function useHashArrival(): string {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  return hash;
}
