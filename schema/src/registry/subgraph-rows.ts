import { InvariantError } from '@lien-thong/kit/errors';
import type { EntityManager } from 'typeorm';
import type { Subgraph } from '../graph';
import { readSubmission } from '../policy';
import type { HouseGraph } from './house-graph';
import type { Contract, Stage } from './stages';

export interface SubgraphRow {
  readonly name: string;
  readonly partner: string;
  readonly stage: Stage;
  readonly live: number | null;
  readonly revision: number;
  /** YYYY-MM-DD */
  readonly retiresOn: string | null;
}

/** A version that a graph is made of. */
export interface Member {
  readonly name: string;
  readonly number: number;
  readonly sdl: string;
  readonly address: string;
  readonly sha256: string;
}

const COLUMNS = 'name, partner, stage, live, revision, retires_on AS "retiresOn"';

export async function findSubgraph(manager: EntityManager, name: string): Promise<SubgraphRow | undefined> {
  const rows: SubgraphRow[] = await manager.query(`SELECT ${COLUMNS} FROM subgraph WHERE name = $1`, [name]);
  return rows[0];
}

export function listSubgraphs(manager: EntityManager): Promise<SubgraphRow[]> {
  return manager.query(`SELECT ${COLUMNS} FROM subgraph ORDER BY name`);
}

/** Of subgraphs, those that a contract shows; its parameters are what `shownBy` says. */
export const SHOWN = '(stage = ANY($1) OR subgraph.name = $2)';

export function shownBy(contract: Contract): [stages: readonly Stage[], sandbox: string | null] {
  const stages: readonly Stage[] = contract === 'public' ? ['PUBLIC'] : ['INTERNAL', 'PUBLIC'];
  return [stages, contract.startsWith('sandbox:') ? contract.slice('sandbox:'.length) : null];
}

/** The versions of partners that a contract shows, by name. */
export function membersOf(manager: EntityManager, contract: Contract): Promise<Member[]> {
  return manager.query(
    `SELECT version.subgraph AS name, number, sdl, address, sha256
     FROM subgraph JOIN subgraph_version AS version ON version.subgraph = name AND number = live
     WHERE ${SHOWN} ORDER BY name`,
    shownBy(contract),
  );
}

/** A stored version, as it was read when it was taken. */
export function subgraphOf(member: Member, house: HouseGraph): Subgraph {
  const read = readSubmission(member, house.shared);
  if (!('own' in read)) throw new InvariantError(`A version that was taken cannot be read: ${member.name}`);
  return read;
}
