import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * After a change of page the focus goes to its heading, so that whoever does not see the screen hears where they are. A
 * change of the query string alone moves nothing.
 */
export function useArrival(): void {
  const router = useRouter();
  const arrived = useRef<string | undefined>(undefined);
  useEffect(
    () =>
      router.subscribe('onRendered', ({ toLocation }) => {
        const before = arrived.current;
        arrived.current = toLocation.pathname;
        if (before !== undefined && before !== toLocation.pathname) {
          document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
        }
      }),
    [router],
  );
}
