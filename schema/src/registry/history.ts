import type { EntityManager } from 'typeorm';
import { findSubgraph, type SubgraphRow } from './subgraph-rows';

/** What was done to a subgraph, the newest first. */
export interface History extends SubgraphRow {
  readonly changes: readonly {
    readonly revision: number;
    readonly action: string;
    readonly version: number | null;
    readonly stage: string;
    readonly retiresOn: string | null;
    readonly actor: string;
    readonly at: Date;
  }[];
  readonly versions: readonly {
    readonly number: number;
    readonly address: string;
    readonly owner: string;
    readonly contact: string;
    readonly sha256: string;
    readonly publishedBy: string;
    readonly publishedAt: Date;
  }[];
}

/** The last hundred changes and versions of a subgraph; nothing where there is none of that name. */
export async function historyOf(manager: EntityManager, name: string): Promise<History | undefined> {
  const row = await findSubgraph(manager, name);
  if (!row) return undefined;
  const changes = await manager.query(
    `SELECT revision, action, version, stage, retires_on AS "retiresOn", actor, at
     FROM subgraph_change WHERE subgraph = $1 ORDER BY revision DESC LIMIT 100`,
    [name],
  );
  const versions = await manager.query(
    `SELECT number, address, owner, contact, sha256, published_by AS "publishedBy", published_at AS "publishedAt"
     FROM subgraph_version WHERE subgraph = $1 ORDER BY number DESC LIMIT 100`,
    [name],
  );
  return { ...row, changes, versions };
}
