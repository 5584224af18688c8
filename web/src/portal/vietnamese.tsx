import type { ReactNode } from 'react';

/** Names of law are not translated: in an English page they say what language they are in. */
export function Vietnamese({ children }: { readonly children: ReactNode }) {
  return <span lang="vi">{children}</span>;
}
