import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse } from 'graphql';

/**
 * Of every operation in schema/operations a module of its own: its types, its name, and the hash by which the gateway
 * knows it. The text stays with the gateway, but that of a subscription, which is sent in an address. Of the contracts of
 * events one module: which facts partners are told, by the subgraph that states them.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const OPERATIONS = path.join(ROOT, 'schema/operations');
const CONTRACTS = path.join(ROOT, 'schema/events');
const GENERATED = path.resolve(import.meta.dirname, '../src/generated');
const SCALARS = { Date: 'string', DateTime: 'string', ID: 'string' };

const schema = buildSchema(readFileSync(path.join(ROOT, 'schema/api.graphql'), 'utf8'));

rmSync(GENERATED, { recursive: true, force: true });
mkdirSync(GENERATED, { recursive: true });
for (const file of readdirSync(OPERATIONS)) {
  const source = readFileSync(path.join(OPERATIONS, file), 'utf8');
  const document = parse(source, { noLocation: true });
  const types = await codegen({
    filename: file,
    schema: parse('type Query { unused: Int }'),
    schemaAst: schema,
    documents: [{ location: file, document }],
    config: { scalars: SCALARS, enumsAsTypes: true, immutableTypes: true, skipTypename: true },
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
  });
  const name = path.basename(file, '.graphql');
  writeFileSync(path.join(GENERATED, `${name}.ts`), `${types}\n${handle(document, source)}`);
}

writeFileSync(path.join(GENERATED, 'event-contracts.ts'), eventContracts());

function eventContracts() {
  const contracts = readdirSync(CONTRACTS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(CONTRACTS, file), 'utf8')))
    .filter((contract) => contract['x-audience'] === 'partners')
    .map(({ $id, description }) => ({ type: $id, subgraph: $id.split('.', 1)[0], description }));
  return `export const EVENT_CONTRACTS = ${JSON.stringify(contracts, null, 2)} as const;\n`;
}

function handle(document, source) {
  const { operation, name } = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const type = `${name.value}${operation === 'query' ? 'Query' : 'Subscription'}`;
  const known =
    operation === 'query'
      ? `knownQuery<${type}, ${type}Variables>('${name.value}', '${createHash('sha256').update(source).digest('hex')}')`
      : `liveQuery<${type}, ${type}Variables>(${JSON.stringify(inOneLine(source))})`;
  const maker = operation === 'query' ? 'knownQuery' : 'liveQuery';
  return `import { ${maker} } from '../graph/operation';\n\nexport const ${name.value} = ${known};\n`;
}

function inOneLine(source) {
  return source
    .replace(/^#.*\n/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
