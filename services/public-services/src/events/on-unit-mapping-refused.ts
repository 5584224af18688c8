import { recordset } from '@lien-thong/kit/database';
import { defineHandler } from '@lien-thong/kit/events';
import type { UnitMappingRefused } from '../generated/events';
import { searchedName } from '../unit/unit.search';
import { newestOf } from './newest-of';

/** Former units that lead nowhere, so that whoever looks for one learns why instead of finding nothing. */
export const onUnitMappingRefused = defineHandler<UnitMappingRefused>({
  name: 'public-services.unplaced-units',
  source: 'agencies',
  types: ['agencies.unit-mapping-refused.v1'],
  forget: ['DELETE FROM unplaced_unit'],
  async apply(events, uow) {
    const rows = newestOf(events).map(({ version, data: { source, ...said } }) => ({
      ...{ ...source, ...said, version, plain: searchedName(said.formerName).plain },
    }));
    await uow.manager.query(
      `INSERT INTO unplaced_unit AS known
         (locator, version, document, former_name, plain, printed_successor, issue_kind)
       SELECT locator, version, document, "formerName", plain, "printedSuccessor", "issueKind"
       FROM jsonb_to_recordset($1::jsonb) AS said (
         locator text, version bigint, document text, "formerName" text, plain text, "printedSuccessor" text,
         "issueKind" text)
       ON CONFLICT (locator) DO UPDATE SET
         version = excluded.version, document = excluded.document, former_name = excluded.former_name,
         plain = excluded.plain, printed_successor = excluded.printed_successor, issue_kind = excluded.issue_kind
       WHERE excluded.version > known.version`,
      [recordset(rows)],
    );
  },
});
