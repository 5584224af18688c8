import { recordset, type UnitOfWork } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import { RESTATE_ALL, restateStanding } from '../search/search.standing';
import type { PublicServiceRegistered, ServiceLevelChanged } from '../generated/events';

/** How a procedure is offered online and whether a programme lists it: what most people mean ranks first in a search. */
export const onServiceRegistered = defineHandler<PublicServiceRegistered | ServiceLevelChanged>({
  name: 'procedures.service-use',
  source: 'public-services',
  types: ['public-services.service-registered.v1', 'public-services.service-level-changed.v1'],
  forget: ['DELETE FROM service_use', ...RESTATE_ALL],
  async apply(events, uow) {
    const newest = new Map<string, object>();
    for (const { version, data } of [...events].sort((a, b) => a.version - b.version)) {
      const { id, procedureCode, level, programmes } = data;
      newest.set(id, { id, version, procedureCode, level, essential: programmes.length > 0 });
    }
    const ids = [...newest.keys()];
    const before = await proceduresOf(uow, ids);
    await uow.manager.query(
      `INSERT INTO service_use AS known (service_id, version, procedure_code, level, essential)
       SELECT id, version, "procedureCode", level, essential
       FROM jsonb_to_recordset($1::jsonb) AS use (
         id text, version bigint, "procedureCode" text, level text, essential boolean)
       ON CONFLICT (service_id) DO UPDATE SET
         version = excluded.version, procedure_code = excluded.procedure_code, level = excluded.level,
         essential = excluded.essential
       WHERE excluded.version > known.version`,
      [recordset([...newest.values()])],
    );
    await restateStanding(uow.manager, [...new Set([...before, ...(await proceduresOf(uow, ids))])]);
  },
});

export async function proceduresOf(uow: UnitOfWork, services: readonly string[]): Promise<string[]> {
  const rows: { code: string }[] = await uow.manager.query(
    'SELECT DISTINCT procedure_code AS code FROM service_use WHERE service_id = ANY($1) AND procedure_code IS NOT NULL',
    [services],
  );
  return rows.map(({ code }) => code);
}
