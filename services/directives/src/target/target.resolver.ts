import { mapConnection } from '@lien-thong/kit/connections';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ServiceContext } from '../context';
import { deadlineOf } from '../deadline/deadline.entity';
import { knownDirective } from '../directive/directive.reference';
import type { Resolvers } from '../generated/graphql';
import { ruleOf } from './rules';
import type { TargetRow } from './target.entity';
import { isMet } from './target.judge';
import { measureOf } from './target.measure';

const figureOn = async ({ measuredBy }: TargetRow, day: string, { loaders }: ServiceContext) =>
  measuredBy === null ? null : loaders.targetFigureOn.load(measuredBy, day);

export const targetResolvers = {
  Query: {
    target: (_, { code }, { loaders }) => loaders.targetByCode.load(code),
    targets: async (_, { filter, ...page }, { loaders }) => {
      const keys = await loaders.targetPage(filter ?? {}, page);
      return mapConnection(keys, async (code) => (await loaders.targetByCode.load(code)) as TargetRow);
    },
  },

  Target: {
    __resolveReference: ({ code }, { loaders }) => loaders.targetByCode.load(code),
    due: deadlineOf,
    directive: ({ directiveId }, _, context) => knownDirective(directiveId, context),
    actual: async (target, { asOf }, context) => {
      const day = context.clock.dayOf(asOf);
      return measureOf(target, await figureOn(target, day, context), day);
    },
    met: async (target, { asOf }, context) =>
      isMet(target, await figureOn(target, context.clock.dayOf(asOf), context)),
    countedAs: ({ measuredBy }) =>
      measuredBy === null ? null : (ruleOf(measuredBy).rule?.countedAs ?? null),
    source: sourceOf,
  },
} satisfies Resolvers;
