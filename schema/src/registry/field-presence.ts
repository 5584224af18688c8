import { recordset } from '@lien-thong/kit/database';
import { Kind, parse } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Contract } from './stages';

/**
 * Writes down since when each field is in the graph of a contract: one that came yesterday is not unused for months, and one
 * that went and came back begins anew. Within the transaction of what changed the graph.
 */
export async function recordPresence(
  manager: Pick<EntityManager, 'query'>,
  contract: Contract,
  apiSdl: string,
  at: Date,
): Promise<void> {
  const fields = recordset(fieldsOfObjects(apiSdl).map((field) => ({ field })));
  await manager.query(
    `DELETE FROM field_presence WHERE contract = $1
       AND field NOT IN (SELECT field FROM jsonb_to_recordset($2::jsonb) AS shown (field text))`,
    [contract, fields],
  );
  await manager.query(
    `INSERT INTO field_presence (contract, field, since)
     SELECT $1, field, $3 FROM jsonb_to_recordset($2::jsonb) AS shown (field text)
     ON CONFLICT DO NOTHING`,
    [contract, fields, at],
  );
}

/** Coordinates of what clients may select, each by the object that has it, as gateways tell their use. */
function fieldsOfObjects(apiSdl: string): string[] {
  return parse(apiSdl, { noLocation: true }).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (type.fields ?? []).map((field) => `${type.name.value}.${field.name.value}`)
      : [],
  );
}
