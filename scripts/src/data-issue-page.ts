import path from 'node:path';
import { builtModules, hasSource, loadModule } from './products/built-modules';
import { writeProduct } from './products/write-product';

/** docs/data-issues.md: what each subgraph finds wrong in its sources. */
export function dataIssuePage(kinds: ReadonlyMap<string, Readonly<Record<string, string>>>): string {
  const sections = [...kinds].map(([service, list]) => {
    const rows = Object.entries(list).map(
      ([kind, meaning]) => `| \`${kind}\` | ${meaning.replaceAll('|', '\\|')} |`,
    );
    return `## ${service}\n\n| kind | what it means |\n| --- | --- |\n${rows.sort().join('\n')}\n`;
  });
  return [
    '# Data issues\n',
    'Generated from `services/*/src/issues/issue-kinds.ts`; `npm run data-issue-page` writes it anew. `Query.dataIssues`',
    'answers with the issues themselves: what a source says wrongly, twice or not at all, with its place and who has to act.',
    'The kinds of the kit are found in every subgraph alike.\n',
    sections.join('\n'),
  ].join('\n');
}

if (require.main === module) {
  const kinds = builtModules('issues/issue-kinds.js').filter(hasSource);
  const byService = kinds.map((file): [string, Record<string, string>] => [
    path.basename(file.slice(0, file.indexOf('/dist/'))),
    (loadModule(file) as { ISSUE_KINDS: Record<string, string> }).ISSUE_KINDS,
  ]);
  writeProduct('docs/data-issues.md', dataIssuePage(new Map(byService)));
}
