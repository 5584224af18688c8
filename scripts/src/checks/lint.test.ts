import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../house/house-config';

/** A file that must not be, the rule that refuses it. The same text where it may stand is in ALLOWED. */
const REFUSED: [why: string, path: string, text: string, rule: string][] = [
  [
    'a service reaches another',
    'services/agencies/src/x.ts',
    "import '../../databases/src/service';",
    'house/boundaries',
  ],
  [
    'a service reaches another by name',
    'services/agencies/src/x.ts',
    "import '@lien-thong/databases/x';",
    'house/boundaries',
  ],
  [
    'a service reaches the gateway',
    'services/agencies/src/x.ts',
    "import '../../../gateway/src/server';",
    'house/boundaries',
  ],
  [
    'the gateway reaches a service',
    'gateway/src/x.ts',
    "import '@lien-thong/agencies/src/service';",
    'house/boundaries',
  ],
  [
    'the kit reaches a service',
    'services/kit/src/x.ts',
    "import '../../agencies/src/service';",
    'house/boundaries',
  ],
  [
    'the registry reaches the command line',
    'schema/src/x.ts',
    "import '../command/src/subgraph';",
    'house/boundaries',
  ],
  [
    'the command line reaches a service',
    'schema/command/src/x.ts',
    "import '@lien-thong/agencies/src/service';",
    'house/boundaries',
  ],
  [
    'a type is taken across',
    'services/agencies/src/x.ts',
    "export type A = import('@lien-thong/gateway/x').A;",
    'house/boundaries',
  ],
  ['Kafka outside the kit', 'services/agencies/src/x.ts', "import 'kafkajs';", 'no-restricted-imports'],
  [
    'Kafka elsewhere in the kit',
    'services/kit/src/loaders/x.ts',
    "import 'kafkajs';",
    'no-restricted-imports',
  ],
  [
    'a resolver with TypeORM',
    'services/agencies/src/agency/agency.resolver.ts',
    "import 'typeorm';",
    'no-restricted-imports',
  ],
  ['resolvers with pg', 'services/agencies/src/resolvers.ts', "import 'pg';", 'no-restricted-imports'],
  [
    'a resolver with the kit’s database',
    'services/agencies/src/a/a.resolver.ts',
    "import '@lien-thong/kit/database';",
    'no-restricted-imports',
  ],
  ['a bare Error', 'services/agencies/src/x.ts', "throw new Error('no');", 'no-restricted-syntax'],
  [
    'the environment outside config',
    'services/agencies/src/x.ts',
    'export const a = process.env.A;',
    'no-restricted-properties',
  ],
  ['any', 'gateway/src/x.ts', 'export const a = (b: any) => b;', '@typescript-eslint/no-explicit-any'],
  [
    'any behind a switch',
    'gateway/src/x.ts',
    `// ${'eslint'}-disable-next-line @typescript-eslint/no-explicit-any -- so\nexport const a = (b: any) => b;`,
    '@typescript-eslint/no-explicit-any',
  ],
  ['what nobody uses', 'gateway/src/x.ts', 'const a = 1;', '@typescript-eslint/no-unused-vars'],
  ['a default export', 'gateway/src/x.ts', 'export default 1;', 'no-restricted-exports'],
  ['a file in camel case', 'gateway/src/someThing.ts', 'export const a = 1;', 'house/file-name'],
  ['a file of odds and ends', 'gateway/src/utils.ts', 'export const a = 1;', 'house/file-name'],
  ['401 lines', 'gateway/src/x.ts', 'export {};\n'.repeat(401), 'max-lines'],
  ['a line left for later', 'gateway/src/x.ts', `export {}; // ${'TO'}DO: later`, 'no-warning-comments'],
];

const ALLOWED: [path: string, text: string][] = [
  [
    'services/agencies/src/agency/agency.loader.ts',
    "import 'typeorm';\nimport '@lien-thong/kit/loaders';\nimport '../unit/x';",
  ],
  ['services/kit/src/events/kafka/client.ts', "import 'kafkajs';"],
  ['services/agencies/src/main.ts', 'export const a = process.env;'],
  [
    'gateway/e2e/x.e2e.test.ts',
    "import '@lien-thong/agencies/src/service';\nimport '../../services/agencies/src/service';",
  ],
];

describe('lint holds the boundaries of the house', () => {
  let broken: string[][];
  beforeAll(() => {
    const texts = [
      ...REFUSED.map(([, file, text]) => ({ path: file, text })),
      ...ALLOWED.map(([file, text]) => ({ path: file, text })),
    ];
    const output = execFileSync(process.execPath, [path.join(ROOT, 'scripts/lint/lint-texts.mjs')], {
      cwd: ROOT,
      input: JSON.stringify(texts),
    });
    broken = JSON.parse(output.toString());
  });

  test.each(REFUSED.map(([why, , , rule], index) => ({ why, rule, index })))(
    'refuses: $why',
    ({ rule, index }) => {
      expect(broken[index]).toContain(rule);
    },
  );

  test('and nothing that is right', () => {
    expect(broken.slice(REFUSED.length)).toEqual(ALLOWED.map(() => []));
  });
});
