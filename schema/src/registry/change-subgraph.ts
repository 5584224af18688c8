import { createHash } from 'node:crypto';
import { CodedError } from '@lien-thong/kit/errors';
import type { Identity } from '@lien-thong/kit/identity';
import type { EntityManager } from 'typeorm';
import { actingFor } from './callers';
import { findPartner, type Partner } from './partners';
import { oneAtATime, type Registry } from './registry';
import { registryErrors } from './registry-errors';
import { contractsOf, type Stage } from './stages';
import { findSubgraph, type SubgraphRow } from './subgraph-rows';
import { refreshSupergraph, type SupergraphVersion } from './supergraphs';

export type Action = 'publish' | 'rollback' | 'promote' | 'retire';

/** What somebody asks to be done to a subgraph. */
export interface ChangeRequest {
  readonly action: Action;
  readonly name: string;
  /** The revision that its author has seen; 0 before the first. One that is sent again finds another. */
  readonly expectedRevision: number;
  /** Everything else that was asked, to know it again. */
  readonly asked: object;
}

/** What a subgraph is after a change. */
export interface SubgraphState {
  readonly live: number | null;
  readonly stage: Stage;
  readonly retiresOn: string | null;
}

export interface Changed extends SubgraphState {
  readonly name: string;
  readonly revision: number;
  /** The graphs that it is a part of, by contract. */
  readonly supergraphs: readonly {
    readonly contract: string;
    readonly number: number;
    readonly sha256: string;
  }[];
}

export interface ChangeInHand {
  readonly manager: EntityManager;
  readonly partner: Partner;
  /** Nothing before the first version. */
  readonly before: SubgraphRow | undefined;
  readonly actor: string;
  readonly at: Date;
}

/**
 * Changes one subgraph in one transaction: the row, its history and every graph that it is a part of, or nothing.
 * @param partnerOf the partner that it is done for. @param work what is done. @throws what either refuses,
 * GRAPH_NOT_ALLOWED, REGISTRY_REVISION_STALE, REGISTRY_REQUEST_REPLAYED or REGISTRY_GRAPH_STANDS.
 */
export function changeSubgraph(
  { db, house, now }: Registry,
  caller: Identity,
  request: ChangeRequest,
  partnerOf: (before: SubgraphRow | undefined) => string,
  work: (change: ChangeInHand) => Promise<SubgraphState>,
): Promise<Changed> {
  const { name, action } = request;
  return db.transaction(async (manager) => {
    await oneAtATime(manager);
    const before = await findSubgraph(manager, name);
    const partner = await partnerNamed(manager, partnerOf(before));
    const actor = actingFor(caller, partner.agency);
    const digest = digestOf(request);
    await requireRevision(manager, request, before?.revision ?? 0, digest);
    const at = now();
    const state = await work({ manager, partner, before, actor, at });
    const revision = request.expectedRevision + 1;
    await manager.query(
      `UPDATE subgraph SET live = $2, stage = $3, retires_on = $4, revision = $5 WHERE name = $1`,
      [name, state.live, state.stage, state.retiresOn, revision],
    );
    await manager.query(
      `INSERT INTO subgraph_change (subgraph, revision, action, version, stage, retires_on, digest, actor, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [name, revision, action, state.live, state.stage, state.retiresOn, digest, actor, at],
    );
    const contracts = new Set([
      ...contractsOf(name, state.stage),
      ...(before ? contractsOf(name, before.stage) : []),
    ]);
    const supergraphs: SupergraphVersion[] = [];
    for (const contract of contracts) {
      supergraphs.push(await refreshSupergraph(manager, house, contract, at));
    }
    return { name, revision, ...state, supergraphs: supergraphs.map(told) };
  });
}

export async function partnerNamed(manager: EntityManager, name: string): Promise<Partner> {
  const partner = await findPartner(manager, name);
  if (!partner) throw new CodedError(registryErrors.PARTNER_UNKNOWN, { partner: name });
  return partner;
}

/** The partner of a subgraph that has to be there. */
export function itsPartner(name: string): (before: SubgraphRow | undefined) => string {
  return (before) => {
    if (!before) throw new CodedError(registryErrors.SUBGRAPH_UNKNOWN, { subgraph: name });
    return before.partner;
  };
}

/** The partner that hands something in under a name. @throws REGISTRY_SUBGRAPH_OF_ANOTHER */
export function ownPartner(name: string, partner: string, before: SubgraphRow | undefined): string {
  if (before && before.partner !== partner) {
    throw new CodedError(registryErrors.SUBGRAPH_OF_ANOTHER, { subgraph: name });
  }
  return partner;
}

async function requireRevision(
  manager: EntityManager,
  { name, expectedRevision }: ChangeRequest,
  current: number,
  digest: string,
): Promise<void> {
  if (expectedRevision === current) return;
  const same = await manager.query(
    'SELECT revision FROM subgraph_change WHERE subgraph = $1 AND digest = $2 ORDER BY revision DESC LIMIT 1',
    [name, digest],
  );
  if (same.length > 0) {
    throw new CodedError(registryErrors.REQUEST_REPLAYED, { subgraph: name, revision: same[0].revision });
  }
  throw new CodedError(registryErrors.REVISION_STALE, {
    subgraph: name,
    current,
    expected: expectedRevision,
  });
}

/** The revision is a part of it: the same thing asked anew, later, is another request. */
function digestOf({ action, name, expectedRevision, asked }: ChangeRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([action, name, expectedRevision, asked]))
    .digest('hex');
}

function told({ contract, number, sha256 }: SupergraphVersion) {
  return { contract, number, sha256 };
}
