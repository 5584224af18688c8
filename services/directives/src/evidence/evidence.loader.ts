import { mapConnection, pageOfKeys, type Connection, type PageRequest } from '@lien-thong/kit/connections';
import { createArgumentLoader } from '@lien-thong/kit/loaders';
import type { DataSource } from 'typeorm';
import type { EvidenceKind } from '../generated/graphql';

/** A fact of another domain that bears on a task or a finding. */
export interface EvidenceRow {
  readonly kind: EvidenceKind;
  readonly subject: string;
  readonly at: string;
  readonly eventType: string;
  readonly eventId: string;
}

const OLDEST_FIRST = [
  { column: 'second', type: 'bigint' },
  { column: 'event', type: 'text' },
] as const;

/** A row is its own key: page, count and content are one statement. */
const SQL = `
  SELECT owner_id AS parent, extract(epoch FROM at)::bigint AS second, event_id::text AS event,
         jsonb_build_object('kind', kind, 'subject', subject, 'at', at, 'eventType', event_type,
                            'eventId', event_id)::text AS key
  FROM evidence WHERE owner_type = $2 AND owner_id = ANY($1)`;

export function evidenceLoaders(db: DataSource) {
  return {
    evidenceOf: createArgumentLoader(
      async (
        owners,
        { type, page }: { type: 'Task' | 'Finding'; page: PageRequest },
      ): Promise<Connection<EvidenceRow>[]> => {
        const pages = await pageOfKeys(
          db,
          { sql: SQL, parameters: [owners, type], sort: OLDEST_FIRST },
          page,
          owners,
        );
        return pages.map((keys) => mapConnection(keys, (key) => JSON.parse(key) as EvidenceRow));
      },
    ),
  };
}
