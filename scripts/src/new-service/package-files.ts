import type { Names } from './names';

/** The files around src/. */
export function packageFiles(n: Names): Record<string, string> {
  return {
    'package.json': `${JSON.stringify(
      {
        name: `@lien-thong/${n.service}`,
        version: '0.1.0',
        private: true,
        scripts: {
          generate: 'node ../kit/codegen/codegen.cjs',
          build: 'tsc -p tsconfig.json',
          typecheck: 'tsc -p tsconfig.json --noEmit',
          start: 'node dist/src/main.js',
        },
        dependencies: {
          '@lien-thong/kit': 'workspace:*',
          graphql: 'catalog:',
          typeorm: 'catalog:',
          zod: 'catalog:',
        },
      },
      null,
      2,
    )}\n`,
    'tsconfig.json': `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": { "rootDir": ".", "outDir": "dist" },
  "include": ["src", "migrations"],
  "exclude": ["src/**/*.test.ts"]
}
`,
    'codegen.json': `{
  "mappers": {
    "${n.type}": "../${n.noun}/${n.noun}.entity#${n.type}Row"
  }
}
`,
    'schema.graphql': `extend schema
  @subgraph(name: "${n.service}", owner: "Liên Thông", language: "TypeScript", purpose: "What it is, in one sentence.")

type Query {
  "One by its code; null where the code is unknown."
  ${n.field}(code: ID!): ${n.type}
  dataIssues(kind: String, agency: ID): DataIssues @cacheControl(maxAge: 60) @shareable
}

"Vấn đề dữ liệu: each subgraph adds one field of its own name."
type DataIssues @cacheControl(inheritMaxAge: true) {
  ${n.serviceField}(first: Int = 20, after: String): DataIssueConnection
}

"The official Vietnamese term, and what it is."
type ${n.type} @key(fields: "code") @cacheControl(maxAge: 60) {
  "Where the code comes from."
  code: ID!
  "Tên chính thức."
  name: String!
  source: SourceReference
}
`,
    [`seeds/${n.noun}.csv`]: 'code,name,document,locator\n',
    'README.md': `# ${n.service}

What it is, in one sentence with the official Vietnamese term.

## What it owns

| table | what it holds |
| --- | --- |
| \`${n.table}\` | … |

## In the graph

- Entity \`${n.type} @key(code)\`.
- \`DataIssues.${n.serviceField}\`; the kinds are in \`src/issues/issue-kinds.ts\`.

## Events

- Out: none yet.
- In: none yet.

## What it does not do

It has no mutations.
`,
    [`migrations/${n.migration}-${n.service}.ts`]: migration(n),
    [`test/${n.service}.int.test.ts`]: intTest(n),
  };
}

function migration(n: Names): string {
  const name = `${n.serviceField.charAt(0).toUpperCase()}${n.serviceField.slice(1)}${n.migration}`;
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name} implements MigrationInterface {
  readonly name = '${name}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      CREATE TABLE ${n.table} (
        code text PRIMARY KEY,
        name text NOT NULL,
        document text,
        locator text
      );
      COMMENT ON COLUMN ${n.table}.document IS 'Where it was read; null where no document says it.';
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ${n.table}');
  }
}
`;
}

function intTest(n: Names): string {
  return `import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { ${n.serviceField} } from '../src/service';

describe('${n.many} by code', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(${n.serviceField});
    await database.seed();
    await database.db.query("INSERT INTO ${n.table} (code, name) SELECT 'T' || i, 'name ' || i FROM generate_series(1, 50) i");
    subgraph = testSubgraph(${n.serviceField}, database.db);
  });
  afterAll(() => database?.drop());

  const keys = Array.from({ length: 50 }, (_, i) => ({ code: \`T\${i + 1}\` }));
  const ask = (some: { code: string }[]) =>
    database.statements.during(() => subgraph.entities('${n.type}', some, '{ code name }'));

  test('are loaded with a number of SQL statements that does not depend on how many they are', async () => {
    const one = await ask(keys.slice(0, 1));
    const all = await ask(keys);
    expect(all.result).toEqual(keys.map(({ code }) => ({ code, name: \`name \${code.slice(1)}\` })));
    expect(all.statements).toHaveLength(one.statements.length);
  });

  test('an unknown code is null, not an error', async () => {
    expect((await ask([{ code: 'unknown' }])).result).toEqual([null]);
  });
});
`;
}
