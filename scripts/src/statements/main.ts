import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadHouseConfig, houseEnvironment, ROOT } from '../house/house-config';
import { countOperation, type OperationCount } from './count-operation';
import { openCountedHouse } from './counted-house';

const SCHEMA = path.join(ROOT, 'schema');

/** `npm run count:statements`: what each named operation asks of PostgreSQL, on the databases of a running house. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const variables = JSON.parse(readFileSync(path.join(SCHEMA, 'operation-variables.json'), 'utf8')) as Record<
    string,
    object
  >;
  const supergraph = readFileSync(path.join(SCHEMA, 'supergraph.graphql'), 'utf8');
  const house = await openCountedHouse(houseEnvironment(loadHouseConfig(env)), supergraph);
  try {
    const counted: OperationCount[] = [];
    for (const file of readdirSync(path.join(SCHEMA, 'operations')).sort()) {
      const name = path.basename(file, '.graphql');
      const query = readFileSync(path.join(SCHEMA, 'operations', file), 'utf8');
      // One that is followed has no single answer to count.
      if (/^subscription/m.test(query)) continue;
      counted.push(await countOperation(house, name, query, variables[name] ?? {}));
    }
    process.stdout.write(table(counted));
  } finally {
    await house.close();
  }
}

function table(counted: readonly OperationCount[]): string {
  const names = [...(counted[0]?.bySubgraph.keys() ?? [])];
  const rows = counted.map(({ name, bySubgraph, bytes }) => {
    const total = [...bySubgraph.values()].reduce((sum, one) => sum + one, 0);
    return [name, total, ...names.map((one) => bySubgraph.get(one) || ''), bytes];
  });
  const head = ['operation', 'statements', ...names, 'answer, bytes'];
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

main(process.env).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
