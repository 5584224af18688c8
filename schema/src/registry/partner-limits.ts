import type { LimitsByName } from '@lien-thong/kit/limits';
import type { EntityManager } from 'typeorm';
import type { Contract } from './stages';
import { membersOf } from './subgraph-rows';

/** What was agreed for the subgraphs that a contract shows, by name; those of which nothing was agreed are left out. */
export async function limitsOf(manager: EntityManager, contract: Contract): Promise<LimitsByName> {
  const members = await membersOf(manager, contract);
  const rows = await manager.query(
    `SELECT subgraph.name, limits FROM subgraph JOIN partner ON partner.name = partner
     WHERE subgraph.name = ANY($1) AND limits <> '{}' ORDER BY subgraph.name`,
    [members.map(({ name }) => name)],
  );
  return Object.fromEntries(
    rows.map(({ name, limits }: { name: string; limits: LimitsByName[string] }) => [name, limits]),
  );
}
