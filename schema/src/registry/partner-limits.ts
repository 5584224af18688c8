import type { LimitsByName } from '@lien-thong/kit/limits';
import type { EntityManager } from 'typeorm';
import type { Contract } from './stages';
import { SHOWN, shownBy } from './subgraph-rows';

/** What was agreed for the subgraphs that a contract shows, by name; those of which nothing was agreed are left out. */
export async function limitsOf(manager: EntityManager, contract: Contract): Promise<LimitsByName> {
  const rows = await manager.query(
    `SELECT subgraph.name, limits FROM subgraph JOIN partner ON partner.name = partner
     WHERE live IS NOT NULL AND ${SHOWN} AND limits <> '{}' ORDER BY subgraph.name`,
    shownBy(contract),
  );
  return Object.fromEntries(
    rows.map(({ name, limits }: { name: string; limits: LimitsByName[string] }) => [name, limits]),
  );
}
