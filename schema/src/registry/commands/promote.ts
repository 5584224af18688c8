import type { Identity } from '@lien-thong/kit/identity';
import { asRegistrar } from '../callers';
import { changeSubgraph, itsPartner, type Changed } from '../change-subgraph';
import type { Registry } from '../registry';
import type { Stage } from '../stages';

export interface Promotion {
  readonly name: string;
  readonly expectedRevision: number;
  readonly stage: Stage;
}

/**
 * Decides who sees a subgraph: the sign-off of whoever keeps the graph, never of the partner itself.
 * @throws REGISTRY_REGISTRAR_ONLY, or what changeSubgraph throws.
 */
export async function promote(
  registry: Registry,
  caller: Identity,
  { name, expectedRevision, stage }: Promotion,
): Promise<Changed> {
  asRegistrar(caller);
  return changeSubgraph(
    registry,
    caller,
    { action: 'promote', name, expectedRevision, asked: { stage } },
    itsPartner(name),
    async ({ before }) => ({ live: before?.live ?? null, stage, retiresOn: before?.retiresOn ?? null }),
  );
}
