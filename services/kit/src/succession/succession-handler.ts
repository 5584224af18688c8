import type { LocalDate } from '../clock';
import { recordset } from '../database/recordset';
import type { UnitOfWork } from '../database/unit-of-work';
import { defineHandler, type EventHandler } from '../events';

/** That a key is carried on by another from a day; successor and day null while it is not. */
export interface Succession {
  readonly key: string;
  readonly successor: string | null;
  readonly effectiveOn: LocalDate | null;
}

/** Keeps who carries on whom, from the facts of the subgraph that owns the register. */
export function successionHandler<D>(handler: {
  name: string;
  source: string;
  types: readonly string[];
  /** Names the register in the SQL functions `key_on` and `keys_of`. */
  register: string;
  read: (data: D) => Succession;
}): EventHandler {
  return defineHandler<D>({
    name: handler.name,
    source: handler.source,
    types: handler.types,
    forget: [`DELETE FROM key_succession WHERE register = '${handler.register}'`],
    async apply(events, uow) {
      const newest = new Map<string, Succession & { version: number }>();
      for (const { version, data } of events) {
        const succession = handler.read(data);
        if (version > (newest.get(succession.key)?.version ?? 0))
          newest.set(succession.key, { ...succession, version });
      }
      await keepSuccessions(uow, handler.register, [...newest.values()]);
    },
  });
}

/** Keeps the newest of what was said of each key. */
export async function keepSuccessions(
  uow: UnitOfWork,
  register: string,
  successions: readonly (Succession & { readonly version: number })[],
): Promise<void> {
  await uow.manager.query(
    `INSERT INTO key_succession AS known (register, key, successor, effective_on, version)
         SELECT $2, key, successor, "effectiveOn", version
         FROM jsonb_to_recordset($1::jsonb) AS said (key text, successor text, "effectiveOn" date, version bigint)
         ON CONFLICT (register, key) DO UPDATE SET
           successor = excluded.successor, effective_on = excluded.effective_on, version = excluded.version
         WHERE excluded.version > known.version`,
    [recordset(successions), register],
  );
}
