import { inlinePlanning, type OpenPlanning } from '../src/planning';

/** Planning that says what it was asked to plan, and how many of it are open. */
export function countingPlanning() {
  const planned: string[] = [];
  const opened = new Set<object>();
  const open: OpenPlanning = async (supergraphSdl) => {
    const planning = await inlinePlanning(supergraphSdl);
    opened.add(planning);
    return {
      ...planning,
      async plan(operation) {
        planned.push(operation.source);
        return planning.plan(operation);
      },
      async close() {
        opened.delete(planning);
        await planning.close();
      },
    };
  };
  return { planned, opened, open };
}
