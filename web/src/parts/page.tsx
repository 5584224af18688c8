import { useEffect, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** Stands in the tab where the heading is too long for it. */
  readonly tab?: string;
  /** Of a heading that stays Vietnamese in English pages. */
  readonly lang?: 'vi' | undefined;
  readonly children: ReactNode;
}

/** A page: one heading, which is also what the tab says, and which takes the focus when somebody arrives. */
export function Page({ title, tab, lang, children }: PageProps) {
  useEffect(() => {
    document.title = `${tab ?? title} · Liên Thông`;
  }, [tab, title]);
  return (
    <article className="page">
      <h1 tabIndex={-1} lang={lang}>
        {title}
      </h1>
      {children}
    </article>
  );
}
