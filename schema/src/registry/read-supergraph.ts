import { CodedError } from '@lien-thong/kit/errors';
import { mayWriteFor, type Identity } from '@lien-thong/kit/identity';
import { findPartner } from './partners';
import { oneAtATime, type Registry } from './registry';
import { registryErrors } from './registry-errors';
import type { Contract } from './stages';
import { findSubgraph } from './subgraph-rows';
import { isUpToDate, newestSupergraph, refreshSupergraph, type SupergraphVersion } from './supergraphs';

/**
 * The graph of a contract as it is now. A sandbox follows what becomes internal beside it here, when somebody looks; so
 * does every graph after the house's own SDL has changed. Where that does not compose, the last one that did stands.
 */
export async function readSupergraph(registry: Registry, contract: Contract): Promise<SupergraphVersion> {
  const { db, house, now, logger } = registry;
  const newest = await newestSupergraph(db.manager, contract);
  if (newest && (await isUpToDate(db.manager, house, contract, newest))) return newest;
  try {
    return await db.transaction(async (manager) => {
      await oneAtATime(manager);
      return refreshSupergraph(manager, house, contract, now());
    });
  } catch (error) {
    if (!newest || !(error instanceof CodedError)) throw error;
    logger.error({ err: error, contract }, 'the graph does not compose; the last one stands');
    return newest;
  }
}

/**
 * Everybody sees what is public, every agency what is internal, and the partner alone its sandbox; gateways, which say
 * who they are by their seal, see all.
 * @throws REGISTRY_CONTRACT_HIDDEN or REGISTRY_SUBGRAPH_UNKNOWN.
 */
export async function requireSight(
  { db }: Registry,
  contract: Contract,
  caller: Identity | 'gateway',
): Promise<void> {
  if (contract === 'public' || caller === 'gateway') return;
  const hidden = new CodedError(registryErrors.CONTRACT_HIDDEN, { contract });
  if (caller.subject === null) throw hidden;
  if (contract === 'internal') return;
  const name = contract.slice('sandbox:'.length);
  const subgraph = await findSubgraph(db.manager, name);
  if (!subgraph) throw new CodedError(registryErrors.SUBGRAPH_UNKNOWN, { subgraph: name });
  const partner = await findPartner(db.manager, subgraph.partner);
  if (!partner || !mayWriteFor(caller, partner.agency)) throw hidden;
}
