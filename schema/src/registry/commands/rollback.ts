import { CodedError } from '@lien-thong/kit/errors';
import type { Identity } from '@lien-thong/kit/identity';
import { changeSubgraph, itsPartner, type Changed } from '../change-subgraph';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';

export interface Rollback {
  readonly name: string;
  readonly expectedRevision: number;
  /** Number of the version to go back to; the one before the live one where none is named. */
  readonly to: number | null;
}

/**
 * Puts an earlier version in the place of the live one, at once: it was taken before. What only the newer one had is
 * gone with it, so it may break who uses that; a graph that does not compose is refused all the same.
 * @throws REGISTRY_VERSION_UNKNOWN, or what changeSubgraph throws.
 */
export function rollback(
  registry: Registry,
  caller: Identity,
  { name, expectedRevision, to }: Rollback,
): Promise<Changed> {
  return changeSubgraph(
    registry,
    caller,
    { action: 'rollback', name, expectedRevision, asked: { to } },
    itsPartner(name),
    async ({ manager, before }) => {
      const rows = await manager.query(
        `SELECT number FROM subgraph_version
         WHERE subgraph = $1 AND CASE WHEN $2::integer IS NULL THEN number < $3 ELSE number = $2 END
         ORDER BY number DESC LIMIT 1`,
        [name, to, before?.live ?? 2 ** 31 - 1],
      );
      if (rows.length === 0) {
        const version = to ?? 'earlier';
        throw new CodedError(registryErrors.VERSION_UNKNOWN, { subgraph: name, version });
      }
      return { live: rows[0].number, stage: before?.stage ?? 'SANDBOX', retiresOn: null };
    },
  );
}
