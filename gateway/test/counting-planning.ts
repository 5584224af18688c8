import { inlinePlanning, type OpenPlanning } from '../src/planning';

/** Planning that says what it was asked to plan. */
export function countingPlanning(): { readonly open: OpenPlanning; readonly planned: string[] } {
  const planned: string[] = [];
  return {
    planned,
    open: async (supergraphSdl) => {
      const planning = await inlinePlanning(supergraphSdl);
      return {
        ...planning,
        async plan(operation) {
          planned.push(operation.source);
          return planning.plan(operation);
        },
      };
    },
  };
}
