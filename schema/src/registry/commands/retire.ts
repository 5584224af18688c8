import { todayInVietnam } from '@lien-thong/kit/clock';
import { CodedError } from '@lien-thong/kit/errors';
import { ROLES, type Identity } from '@lien-thong/kit/identity';
import { changeSubgraph, itsPartner, type Changed } from '../change-subgraph';
import { useOf } from '../own-fields';
import type { Registry } from '../registry';
import { registryErrors } from '../registry-errors';

export interface Retirement {
  readonly name: string;
  readonly expectedRevision: number;
  /** Day in Asia/Ho_Chi_Minh from which on it is gone, whoever still uses it then; null: now, if nobody does. */
  readonly on: string | null;
}

/** Retires subgraphs whose day has come; the registry itself has no agency. */
const CLOCK: Identity = { subject: 'registry', agency: null, roles: [ROLES.REGISTRAR] };

/**
 * Takes a subgraph out of every graph; its versions and its history stay.
 * @throws REGISTRY_STILL_USED, REGISTRY_DATE_PAST, or what changeSubgraph throws.
 */
export function retire(
  registry: Registry,
  caller: Identity,
  { name, expectedRevision, on }: Retirement,
): Promise<Changed> {
  return changeSubgraph(
    registry,
    caller,
    { action: 'retire', name, expectedRevision, asked: { on } },
    itsPartner(name),
    async ({ manager, before, at }) => {
      const stage = before?.stage ?? 'SANDBOX';
      if (on !== null && on > todayInVietnam(at)) return { live: before?.live ?? null, stage, retiresOn: on };
      if (on !== null && on !== before?.retiresOn) throw new CodedError(registryErrors.DATE_PAST, { on });
      if (on === null) {
        const { operations, fields } = await useOf(manager, registry.house, name, stage, at);
        if (operations.length > 0) {
          throw new CodedError(registryErrors.STILL_USED, {
            subgraph: name,
            count: operations.length,
            fields: fields.slice(0, 10).join(', '),
          });
        }
      }
      return { live: null, stage, retiresOn: null };
    },
  );
}

/** Retires what was to be gone by today. @returns the names. */
export async function retireDue(registry: Registry): Promise<string[]> {
  const due: { name: string; revision: number; on: string }[] = await registry.db.query(
    'SELECT name, revision, retires_on AS "on" FROM subgraph WHERE live IS NOT NULL AND retires_on <= $1 ORDER BY name',
    [todayInVietnam(registry.now())],
  );
  for (const { name, revision, on } of due) {
    await retire(registry, CLOCK, { name, expectedRevision: revision, on });
  }
  return due.map(({ name }) => name);
}
