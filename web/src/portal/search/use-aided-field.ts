import { useEffect, useState, type ComponentType, type RefObject } from 'react';
import type { AidedFieldProps } from './aided-field';

interface Aided {
  readonly Field: ComponentType<AidedFieldProps>;
  /** What had been typed when suggestions came. */
  readonly text: string;
}

/**
 * The field with suggestions, which comes after the page and takes the place of the plain one as soon as nobody is
 * writing in that; null until then, and where it cannot be fetched.
 */
export function useAidedField(form: RefObject<HTMLFormElement | null>): Aided | null {
  const [aided, setAided] = useState<Aided | null>(null);
  useEffect(() => {
    const plain = form.current?.querySelector('input');
    const leaving = new AbortController();
    void import('./aided-field').then(
      ({ AidedField }) => {
        const replace = () => setAided({ Field: AidedField, text: plain?.value ?? '' });
        if (leaving.signal.aborted) return;
        if (document.activeElement !== plain) replace();
        else plain?.addEventListener('blur', replace, { once: true, signal: leaving.signal });
      },
      () => undefined,
    );
    return () => leaving.abort();
  }, [form]);
  return aided;
}
