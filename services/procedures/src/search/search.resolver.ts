import { mapConnection } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import { plainName } from '@lien-thong/kit/text';
import type { ServiceContext } from '../context';
import type { ProcedureDifference, Resolvers } from '../generated/graphql';
import type { ProcedureRow } from '../procedure/procedure.entity';
import type { Reading } from './search.reading';

const known = async (code: string, { loaders }: ServiceContext) =>
  (await loaders.procedureByCode.load(code)) as ProcedureRow;

/** The words of the search, in any way of saying it, that the name holds. */
function matchedIn(name: string, { ways }: Reading): string[] {
  const words = new Set(plainName(name).split(' '));
  const asked = ways.flatMap(({ tokens }) => tokens.map(({ plain }) => plain));
  return [...new Set(asked)].filter((word) => words.has(word));
}

/** In what a variant is not the one that stands for the name. */
function differencesOf(one: ProcedureRow, other: ProcedureRow): ProcedureDifference[] {
  const pairs: [ProcedureDifference, unknown, unknown][] = [
    ['AGENCY', one.managingAgencyCode, other.managingAgencyCode],
    ['LEVEL', one.authorityLevels, other.authorityLevels],
    ['FIELD', one.field, other.field],
    ['EXECUTING_BODIES', one.executingBodies, other.executingBodies],
    ['AUDIENCES', one.audiences, other.audiences],
  ];
  return pairs
    .filter(([, mine, theirs]) => JSON.stringify(mine) !== JSON.stringify(theirs))
    .map(([word]) => word);
}

export const searchResolvers = {
  Query: {
    searchProcedures: async (_, { text, filter, ...page }, context) => {
      const { reading, keys, hidden } = await context.loaders.search(
        text,
        filter ?? {},
        context.clock.dayOf(null),
        page,
      );
      const connection = mapConnection(keys, (code) => known(code, context));
      return {
        edges: connection.edges.map((edge) => ({ ...edge, reading })),
        nodes: connection.nodes,
        pageInfo: connection.pageInfo,
        totalCount: connection.totalCount,
        hidden,
        corrections: reading.corrections,
      };
    },
  },
  ProcedureSearchConnection: {
    corrections: ({ corrections }) => [...corrections],
    hidden: async ({ hidden }) => [...(await hidden()).rows],
    hiddenCount: async ({ hidden }) => (await hidden()).count,
  },
  ProcedureSearchEdge: {
    matched: async ({ node, reading }) => matchedIn((await node).name, reading),
    variants: async ({ node }, _, context) => {
      const one = await node;
      const codes = await context.loaders.namesakesOf.load(one.code);
      const others = await Promise.all(codes.map((code) => known(code, context)));
      return others.map((procedure) => ({ procedure, differs: differencesOf(one, procedure) }));
    },
  },
  HiddenProcedure: {
    procedure: ({ code }, _, context) => known(code, context),
    source: async ({ code }, _, context) => sourceOf(await known(code, context)),
  },
} satisfies Resolvers;
