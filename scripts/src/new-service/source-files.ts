import { upperFirst, type Names } from './names';

/** The files of src/, the same sentence as in every service. */
export function sourceFiles(n: Names): Record<string, string> {
  return {
    'src/main.ts': `import { failStart } from '@lien-thong/kit/process';
import { runService } from '@lien-thong/kit/subgraph';
import { ${n.serviceField} } from './service';

runService(${n.serviceField}, process.env).catch(failStart(${n.serviceField}.name));
`,
    'src/service.ts': service(n),
    'src/context.ts': `import type { RequestContext } from '@lien-thong/kit/subgraph';
import type { Loaders } from './loaders';

export type ServiceContext = RequestContext<Loaders>;
`,
    'src/loaders.ts': `import { issueLoaders } from '@lien-thong/kit/issues';
import type { DataSource } from 'typeorm';
import { ISSUE_KINDS } from './issues/issue-kinds';
import { ${n.field}Loaders } from './${n.noun}/${n.noun}.loader';

export type Loaders = ReturnType<typeof createLoaders>;

/** All loaders of one request. */
export function createLoaders(db: DataSource) {
  return { ...${n.field}Loaders(db), ...issueLoaders(db, ISSUE_KINDS) };
}
`,
    'src/resolvers.ts': `import type { Resolvers } from './generated/graphql';
import { issueResolvers } from './issues/issues.resolver';
import { ${n.field}Resolvers } from './${n.noun}/${n.noun}.resolver';

export const resolvers: Resolvers = {
  ...${n.field}Resolvers,
  ...issueResolvers,
  Query: { ...${n.field}Resolvers.Query, ...issueResolvers.Query },
};
`,
    'src/issues/issue-kinds.ts': `import type { IssueKinds } from '@lien-thong/kit/issues';

/** What this subgraph finds wrong in its sources; docs/data-issues.md is made from these lists. */
export const ISSUE_KINDS = {} as const satisfies IssueKinds;

export type IssueKind = keyof typeof ISSUE_KINDS;
`,
    'src/issues/issues.resolver.ts': `import type { Resolvers } from '../generated/graphql';

export const issueResolvers = {
  Query: { dataIssues: (_, filter) => filter },
  DataIssues: { ${n.serviceField}: (filter, page, { loaders, locale }) => loaders.dataIssues(filter, page, locale) },
} satisfies Resolvers;
`,
    [`src/${n.noun}/${n.noun}.entity.ts`]: entity(n),
    [`src/${n.noun}/${n.noun}.loader.ts`]: loader(n),
    [`src/${n.noun}/${n.noun}.resolver.ts`]: resolver(n),
    [`src/${n.noun}/${n.noun}.service.ts`]: writer(n),
    [`src/${n.noun}/${n.noun}.seed.ts`]: seed(n),
  };
}

function service(n: Names): string {
  const migration = `${upperFirst(n.serviceField)}${n.migration}`;
  return `import { packageRoot, type ServiceDefinition } from '@lien-thong/kit/subgraph';
import { ${migration} } from '../migrations/${n.migration}-${n.service}';
import { createLoaders, type Loaders } from './loaders';
import { ${n.type}Row } from './${n.noun}/${n.noun}.entity';
import { ${n.field}Seed } from './${n.noun}/${n.noun}.seed';
import { resolvers } from './resolvers';

export const ${n.serviceField}: ServiceDefinition<Loaders> = {
  name: '${n.service}',
  portOffset: ${n.portOffset},
  root: packageRoot(__dirname),
  entities: [${n.type}Row],
  migrations: [${migration}],
  createLoaders,
  resolvers,
  seeds: [${n.field}Seed],
  handlers: [],
};
`;
}

function entity(n: Names): string {
  return `import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('${n.table}')
export class ${n.type}Row {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  document!: string | null;

  @Column('text', { nullable: true })
  locator!: string | null;
}
`;
}

function loader(n: Names): string {
  return `import { alignToKeys, createLoader } from '@lien-thong/kit/loaders';
import { In, type DataSource } from 'typeorm';
import { ${n.type}Row } from './${n.noun}.entity';

export function ${n.field}Loaders(db: DataSource) {
  return {
    ${n.field}ByCode: createLoader(async (codes) => {
      const rows = await db.getRepository(${n.type}Row).findBy({ code: In([...codes]) });
      return alignToKeys(codes, rows, (row) => row.code);
    }),
  };
}
`;
}

function resolver(n: Names): string {
  return `import { sourceOf } from '@lien-thong/kit/sources';
import type { Resolvers } from '../generated/graphql';

export const ${n.field}Resolvers = {
  Query: { ${n.field}: (_, { code }, { loaders }) => loaders.${n.field}ByCode.load(code) },

  ${n.type}: {
    __resolveReference: ({ code }, { loaders }) => loaders.${n.field}ByCode.load(code),
    source: sourceOf,
  },
} satisfies Resolvers;
`;
}

function writer(n: Names): string {
  const many = upperFirst(n.many);
  return `import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import type { ${n.type}Row } from './${n.noun}.entity';

/** Registers ${n.many}, or brings registered ones up to date. */
export async function register${many}(uow: UnitOfWork, rows: readonly ${n.type}Row[]): Promise<void> {
  await uow.manager.query(
    \`INSERT INTO ${n.table} (code, name, document, locator)
     SELECT code, name, document, locator
     FROM jsonb_to_recordset($1::jsonb) AS row (code text, name text, document text, locator text)
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, document = excluded.document, locator = excluded.locator\`,
    [recordset(rows)],
  );
  for (const { code } of rows) {
    uow.audit({ action: 'register-${n.noun}', subjectType: '${n.type}', subject: code });
  }
}
`;
}

function seed(n: Names): string {
  const many = upperFirst(n.many);
  return `import { unitOfWork } from '@lien-thong/kit/database';
import { readCsv, type Seed } from '@lien-thong/kit/seeds';
import { register${many} } from './${n.noun}.service';

const COLUMNS = ['code', 'name', 'document', 'locator'] as const;

export const ${n.field}Seed: Seed = {
  name: '${n.many}',
  files: ['${n.noun}.csv'],
  async apply([text = ''], { db, cause }) {
    const rows = readCsv(text, COLUMNS).map((row) => ({
      code: row.code as string,
      name: row.name as string,
      document: row.document,
      locator: row.locator,
    }));
    await unitOfWork(db, cause, (uow) => register${many}(uow, rows));
  },
};
`;
}
