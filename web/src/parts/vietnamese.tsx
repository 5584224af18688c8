import type { ReactNode } from 'react';

/** Names and texts that stay Vietnamese in whatever language the page is, so that they are read out as such. */
export function Vietnamese({ children }: { readonly children: ReactNode }) {
  return <span lang="vi">{children}</span>;
}
