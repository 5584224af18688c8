import { mapConnection, pageArguments } from '@lien-thong/kit/connections';
import type { Resolvers } from '../generated/graphql';
import { audiencesOf } from '../procedure/procedure.audience';
import { componentId } from '../procedure/procedure.state';
import type { VersionRow } from './version.row';

export const versionResolvers = {
  Procedure: {
    version: ({ code }, { asOf }, { clock, loaders }) => loaders.versionOn.load(code, clock.dayOf(asOf)),
    history: async ({ code }, input, { loaders }) => {
      const keys = await loaders.historyOf.load(code, pageArguments('history', input, code));
      return mapConnection(keys, async (key) => (await loaders.versionByKey.load(key)) as VersionRow);
    },
    effectiveFrom: async ({ code }, _, { clock, loaders }) =>
      (await loaders.versionOn.load(code, clock.dayOf(null)))?.validFrom ?? clock.dayOf(null),
    revision: ({ code }, _, { loaders }) => loaders.procedureRevision.load(code),
  },

  ProcedureVersion: {
    printedCode: ({ state }) => state.printedCode,
    name: ({ state }) => state.name,
    field: ({ state }) => state.field,
    kind: ({ state }) => state.kind,
    status: ({ state }) => state.status,
    managingAgency: async ({ state, validFrom }, _, { loaders }) =>
      state.managingAgencyCode
        ? { code: await loaders.agencyOn.load(state.managingAgencyCode, validFrom) }
        : null,
    authorityLevels: ({ state }) => [...state.authorityLevels],
    executingBodies: ({ state }) => state.executingBodies && [...state.executingBodies],
    audiences: ({ state }) => audiencesOf(state.audiences),
    channels: ({ state }) => state.channels && [...state.channels],
    processingTime: ({ state }) => state.processingTimes && [...state.processingTimes],
    components: ({ code, state }) =>
      state.components?.map((component) => ({ ...component, id: componentId(code, component) })) ?? null,
    result: ({ state }) => state.results && [...state.results],
    requirements: ({ state }) => state.requirements,
    legalBasis: ({ state }) => state.legalBasis?.map((number) => ({ number })) ?? null,
  },

  ProcedureVersionComponent: {
    forms: ({ forms }) => [...forms],
  },
} satisfies Resolvers;
