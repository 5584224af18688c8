import path from 'node:path';
import type { IssueKinds } from '@lien-thong/kit/issues';
import { builtModules, hasSource, loadModule } from './products/built-modules';
import { writeProduct } from './products/write-product';

const HEAD = `| kind | finding | tên | title | ý nghĩa | what it means |
| --- | --- | --- | --- | --- | --- |`;

/** docs/data-issues.md: what each subgraph finds wrong in its sources, in both languages, and which finding it measures. */
export function dataIssuePage(kinds: ReadonlyMap<string, IssueKinds>): string {
  const sections = [...kinds].map(([service, list]) => {
    const rows = Object.entries(list).map(([kind, { title, meaning, finding }]) => {
      const cells = [`\`${kind}\``, finding ?? '', title.vi, title.en, meaning.vi, meaning.en];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    return `## ${service}\n\n${HEAD}\n${rows.sort().join('\n')}\n`;
  });
  return [
    '# Data issues\n',
    'Generated from `services/*/src/issues/issue-kinds.ts`; `npm run data-issue-page` writes it anew. `Query.dataIssues`',
    'answers with the issues themselves: what a source says wrongly, twice or not at all, with its place and who has to act.',
    'The kinds of the kit are found in every subgraph alike. A finding is one of the 23 of 164/BC-BKHCN, Phụ lục 05, that issues',
    'of the kind measure; `Query.findings` answers with the rest. `title` and `meaning` of an answer are in the language asked for.\n',
    sections.join('\n'),
  ].join('\n');
}

if (require.main === module) {
  const kinds = builtModules('issues/issue-kinds.js').filter(hasSource);
  const byService = kinds.map((file): [string, IssueKinds] => [
    path.basename(file.slice(0, file.indexOf('/dist/'))),
    (loadModule(file) as { ISSUE_KINDS: IssueKinds }).ISSUE_KINDS,
  ]);
  writeProduct('docs/data-issues.md', dataIssuePage(new Map(byService)));
}
