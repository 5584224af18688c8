import type { IssueKind } from '@lien-thong/kit/issues';
import { z } from 'zod';
import { dataIssuePage } from '../data-issue-page';
import { envExample } from '../env-example';
import { errorPage } from '../error-page';

const text = (vi: string, en: string) => ({ vi, en });

test('the error page lists each code under its domain, a name of two words too, in both languages', () => {
  const page = errorPage(
    [
      { code: 'GRAPH_X', message: text('lỗi', 'fault'), remedy: text('sửa', 'mend it') },
      { code: 'PUBLIC_SERVICES_Y', message: text('a', 'b'), remedy: text('c', 'd') },
    ],
    ['public-services'],
  );
  expect(page).toContain('## GRAPH\n\n### GRAPH_X\n\n- vi: lỗi **sửa**\n- en: fault **mend it**');
  expect(page).toContain('## PUBLIC_SERVICES\n\n### PUBLIC_SERVICES_Y');
});

test('the page of data issues lists each kind under the subgraph that finds it, in both languages', () => {
  const kind = (name: string, finding: string | null): IssueKind => ({
    title: { vi: `${name} sai`, en: `${name} | wrong` },
    meaning: { vi: 'nghĩa', en: 'meaning' },
    finding,
  });
  const page = dataIssuePage(
    new Map([['agencies', { B_KIND: kind('B', null), A_KIND: kind('A', 'PL05-01') }]]),
  );
  expect(page).toMatch(
    /## agencies\n[^#]*\| `A_KIND` \| PL05-01 \| A sai \| A \\\| wrong \| nghĩa \| meaning \|\n\| `B_KIND` \| {2}\| B sai \|/,
  );
});

test('.env.example states each variable once, commented out, with its default and what it is for', () => {
  const shape = { PORT: z.coerce.number().default(4000).describe('where it listens') };
  const example = envExample([
    { title: 'One', shape },
    { title: 'Two', shape: { ...shape, SECRET: z.string().describe('no default') } },
  ]);
  expect(example).toMatch(/## One\n\n# where it listens\n# PORT=4000\n/);
  expect(example).toMatch(/## Two\n\n# no default\n# SECRET=\n/);
  expect(example.match(/PORT=/g)).toHaveLength(1);
});
