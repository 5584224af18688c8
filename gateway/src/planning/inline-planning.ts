import type { OpenPlanning } from './planning';
import { queryPlanning } from './query-planning';

/** Plans where it is called: whoever waits for a plan holds everybody else up. */
export const inlinePlanning: OpenPlanning = async (supergraphSdl) => {
  const { reading, plan } = queryPlanning(supergraphSdl);
  return { reading, plan: async (operation) => plan(operation), close: async () => undefined };
};
