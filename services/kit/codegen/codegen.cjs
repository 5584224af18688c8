'use strict';
// Writes src/generated/graphql.ts (types of the resolvers, from the SDL) and src/generated/events.ts (types of the
// events, from schema/events) of the service in whose folder it runs. `codegen.json` there maps types to rows.
const fs = require('node:fs');
const path = require('node:path');
const { codegen } = require('@graphql-codegen/core');
const typescript = require('@graphql-codegen/typescript');
const resolvers = require('@graphql-codegen/typescript-resolvers');
const { compile } = require('json-schema-to-typescript');
const { parse, visit } = require('graphql');

const service = process.cwd();
const kit = path.dirname(__dirname);
const eventsFolder = path.join(kit, '../../schema/events');

/** Rows behind the kit's own types of schema/shared.graphql. */
const KIT_MAPPERS = {
  DataIssues: '@lien-thong/kit/issues#DataIssueFilter',
  DataIssueConnection: '@lien-thong/kit/issues#DataIssueList',
};

async function resolverTypes() {
  const settings = JSON.parse(fs.readFileSync(path.join(service, 'codegen.json'), 'utf8'));
  const sdl = [path.join(kit, 'schema/shared.graphql'), path.join(service, 'schema.graphql')]
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n');
  return codegen({
    filename: 'graphql.ts',
    documents: [],
    schema: withoutOwnDirectives(parse(sdl)),
    config: {
      federation: true,
      contextType: '../context#ServiceContext',
      useTypeImports: true,
      enumsAsTypes: true,
      avoidOptionals: { field: true },
      scalars: { ID: 'string', Date: 'string', DateTime: 'Date' },
      mappers: { ...KIT_MAPPERS, ...settings.mappers },
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
}

/** The resolvers of directives would be called as those of a type of the name Directive, and there are none. */
function withoutOwnDirectives(document) {
  const own = new Set();
  visit(document, { DirectiveDefinition: ({ name }) => void own.add(name.value) });
  return visit(document, {
    DirectiveDefinition: () => null,
    Directive: ({ name }) => (own.has(name.value) ? null : undefined),
  });
}

async function eventTypes() {
  const files = fs.existsSync(eventsFolder)
    ? fs
        .readdirSync(eventsFolder)
        .filter((f) => f.endsWith('.json'))
        .sort()
    : [];
  const parts = [];
  for (const file of files) {
    const schema = JSON.parse(fs.readFileSync(path.join(eventsFolder, file), 'utf8'));
    parts.push(
      await compile(schema, schema.title, {
        bannerComment: '',
        additionalProperties: false,
        cwd: eventsFolder,
      }),
    );
  }
  return parts.join('\n') || 'export {};\n';
}

async function main() {
  const target = path.join(service, 'src/generated');
  fs.mkdirSync(target, { recursive: true });
  fs.writeFileSync(path.join(target, 'graphql.ts'), await resolverTypes());
  fs.writeFileSync(path.join(target, 'events.ts'), await eventTypes());
}

main().catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
