import { listFingerprint, mapConnection, pageArguments } from '@lien-thong/kit/connections';
import type { Resolvers } from '../generated/graphql';
import type { ChangeRow } from './change.entity';
import { CHANGE_KINDS, kindOf } from './change.kinds';

export const changeResolvers = {
  Agency: {
    changes: async ({ code }, { since, until, ...input }, { loaders, clock }) => {
      const between = { since: since?.toISOString() ?? null, until: until?.toISOString() ?? null };
      const page = pageArguments(listFingerprint('Agency.changes', between), input, code);
      const keys = await loaders.changesOf.load(code, { day: clock.dayOf(null), ...between, page });
      return mapConnection(keys, async (id) => (await loaders.changeById.load(id)) as ChangeRow);
    },
  },
  AgencyChange: {
    domain: ({ type }) => type.slice(0, type.indexOf('.')),
    subjectType: ({ type }) => CHANGE_KINDS[kindOf(type)]?.subjectType ?? 'Unknown',
    description: ({ type }, _, { locale }) => CHANGE_KINDS[kindOf(type)]?.text[locale] ?? type,
  },
} satisfies Resolvers;
