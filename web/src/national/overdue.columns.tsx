import { Link } from '@tanstack/react-router';
import { AgencyLink, NothingThere, sourceText, withProvenance, type Column, type FileColumn } from '../parts';
import { agencyPath, issueKind } from './links';
import { WORDS as PAGE } from './national.words';
import type { OverdueRow } from './overdue.rows';
import { WORDS } from './overdue.words';
import { Was } from './was';

/** Columns of the table. What a document printed stands there only for the day of which it printed something. */
export function overdueColumns(
  day: string,
  printed: boolean,
  earlier: ReadonlyMap<string, number>,
): readonly Column<OverdueRow>[] {
  const counted: Column<OverdueRow>[] = [
    { key: 'name', head: PAGE.agency, cell: (row) => <Name row={row} day={day} />, sort: ({ name }) => name },
    figure('separate', WORDS.separate),
    figure('shared', WORDS.shared),
    {
      ...figure('total', WORDS.counted),
      cell: ({ key, total }) => (
        <>
          {total} <Was now={total} before={earlier.get(key)} />
        </>
      ),
    },
  ];
  if (!printed) return counted;
  return [
    ...counted,
    {
      key: 'published',
      head: WORDS.published,
      cell: ({ published }) => published?.total ?? <NothingThere kind="none" />,
      sort: ({ published }) => published?.total ?? null,
      figure: true,
    },
    { key: 'note', head: WORDS.note, cell: (row) => <Note row={row} /> },
  ];
}

/** What stands in the file: the same rows, with what a document printed and where. */
export function overdueFile(day: string): readonly FileColumn<OverdueRow>[] {
  return withProvenance<OverdueRow>(
    [
      { head: 'ma', cell: ({ code }) => code },
      { head: 'ten', cell: ({ name }) => name },
      { head: 'giao_rieng', cell: ({ separate }) => separate },
      { head: 'giao_chung', cell: ({ shared }) => shared },
      { head: 'dem_lai', cell: ({ total }) => total },
      { head: 'cong_bo', cell: ({ published }) => published?.total },
      { head: 'luu_y', cell: ({ issue }) => issue?.detail },
    ],
    {
      source: ({ published }) => published?.source && sourceText(published.source),
      day,
      sample: () => false,
      path: ({ code }) => agencyPath(code ?? '', day),
    },
  );
}

function figure(key: 'separate' | 'shared' | 'total', head: string): Column<OverdueRow> {
  return { key, head, cell: (row) => row[key], sort: (row) => row[key], figure: true };
}

function Name({ row: { code, name }, day }: { readonly row: OverdueRow; readonly day: string }) {
  if (code === null) return <NothingThere kind="notLoaded" />;
  return <AgencyLink code={code} name={name} day={day} />;
}

function Note({ row: { issue, published } }: { readonly row: OverdueRow }) {
  if (!issue) return null;
  return (
    <Link to="/chat-luong-du-lieu" search={{ loai: issueKind(issue.kind) }} className="note">
      <span aria-hidden="true">▲</span> {WORDS.differs}
      <span className="aside" lang="vi">
        {' '}
        {published ? issue.detail : WORDS.notPrinted}
      </span>
    </Link>
  );
}
