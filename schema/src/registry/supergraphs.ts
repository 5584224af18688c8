import { createHash } from 'node:crypto';
import { CodedError } from '@lien-thong/kit/errors';
import type { EntityManager } from 'typeorm';
import { compose, CompositionError, type Composed } from '../compose';
import { withoutInternal } from '../contracts';
import { recordPresence } from './field-presence';
import type { HouseGraph } from './house-graph';
import { registryErrors } from './registry-errors';
import type { Contract } from './stages';
import { membersOf, subgraphOf, type Member } from './subgraph-rows';

/** Gateways hear on it that a contract has another graph, or that something else was agreed of it; its text says what of. */
export const SUPERGRAPH_CHANNEL = 'registry_supergraph';

/** One graph of a contract. */
export interface SupergraphVersion {
  readonly number: number;
  readonly contract: Contract;
  readonly sha256: string;
  readonly sdl: string;
  readonly apiSdl: string;
}

const NEWEST = `SELECT number::int, contract, sha256, sdl, api_sdl AS "apiSdl", made_of AS "madeOf"
  FROM supergraph_version WHERE contract = $1 ORDER BY number DESC LIMIT 1`;

export async function newestSupergraph(
  manager: EntityManager,
  contract: Contract,
): Promise<(SupergraphVersion & { readonly madeOf: string }) | undefined> {
  const rows = await manager.query(NEWEST, [contract]);
  return rows[0];
}

/**
 * Makes the graph of a contract what its members say, where it is not; within the transaction of what changed them.
 * @returns the graph as it then is. @throws REGISTRY_GRAPH_STANDS where it does not compose: nothing is changed.
 */
export async function refreshSupergraph(
  manager: EntityManager,
  house: HouseGraph,
  contract: Contract,
  at: Date,
): Promise<SupergraphVersion> {
  const members = await membersOf(manager, contract);
  const madeOf = digestOf(house, contract, members);
  const newest = await newestSupergraph(manager, contract);
  if (newest?.madeOf === madeOf) return newest;
  const { supergraphSdl, apiSdl } = composed(house, contract, members);
  const sha256 = createHash('sha256').update(supergraphSdl).digest('hex');
  const rows = await manager.query(
    `INSERT INTO supergraph_version (contract, made_of, members, sha256, sdl, api_sdl, made_at)
     VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7) RETURNING number::int`,
    [contract, madeOf, JSON.stringify(members.map(named)), sha256, supergraphSdl, apiSdl, at],
  );
  await recordPresence(manager, contract, apiSdl, at);
  await manager.query('SELECT pg_notify($1, $2)', [SUPERGRAPH_CHANNEL, contract]);
  return { number: rows[0].number, contract, sha256, sdl: supergraphSdl, apiSdl };
}

/** Whether a graph is made of what its contract shows now. */
export async function isUpToDate(
  manager: EntityManager,
  house: HouseGraph,
  contract: Contract,
  { madeOf }: { readonly madeOf: string },
): Promise<boolean> {
  return madeOf === digestOf(house, contract, await membersOf(manager, contract));
}

function composed(house: HouseGraph, contract: Contract, members: readonly Member[]): Composed {
  const subgraphs = [...house.subgraphs, ...members.map((member) => subgraphOf(member, house))];
  try {
    return compose(contract === 'public' ? subgraphs.map(withoutInternal) : subgraphs);
  } catch (error) {
    // Some circles the composer does not find: it goes round until it falls over.
    const reason = error instanceof CompositionError ? error.faults[0] : (error as Error).message;
    throw new CodedError(registryErrors.GRAPH_STANDS, { contract, reason: reason ?? '' });
  }
}

function digestOf({ digest }: HouseGraph, contract: Contract, members: readonly Member[]): string {
  const made = createHash('sha256').update(`${contract}\n${digest}\n`);
  for (const { name, address, sha256 } of members) made.update(`${name}\n${address}\n${sha256}\n`);
  return made.digest('hex');
}

function named({ name, number }: Member): object {
  return { name, number };
}
