import type { UnitOfWork } from '@lien-thong/kit/database';
import { recordset } from '@lien-thong/kit/database';
import { plainName } from '@lien-thong/kit/text';

const COMMITTEE = /^(uy ban nhan dan|ubnd) /;
const PROVINCE = /^(tinh|thanh pho|tp) (?=\S)/;
const SHORTEST = 3;

/**
 * What people type for an agency: its names, and for the committee of a province the province. A commune is known by
 * its kind and name alone («xã Tân Tiến»): without the kind too many are words of everyday.
 */
export function typedFor(name: string): string[] {
  const plain = plainName(name);
  const place = plain.replace(COMMITTEE, '');
  const bare = place.replace(PROVINCE, '');
  const forms = [
    plain,
    ...(place === plain ? [] : [place, `ubnd ${place}`]),
    ...(place === plain || bare === place ? [] : [bare, `ubnd ${bare}`, `tinh ${bare}`, `tp ${bare}`]),
  ];
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}

/** Keeps how agencies are typed, anew for those that are given. */
export async function indexAgencies(
  uow: UnitOfWork,
  agencies: readonly { code: string; names: readonly string[] }[],
): Promise<void> {
  const rows = agencies.flatMap(({ code, names }) =>
    [...new Set(names.flatMap(typedFor))].map((phrase) => ({ code, phrase })),
  );
  await uow.manager.query(
    `WITH gone AS (DELETE FROM search_agency WHERE agency_code = ANY($2) AND (phrase, agency_code) NOT IN (
       SELECT phrase, code FROM jsonb_to_recordset($1::jsonb) AS said (code text, phrase text)))
     INSERT INTO search_agency (phrase, agency_code)
     SELECT phrase, code FROM jsonb_to_recordset($1::jsonb) AS said (code text, phrase text)
     ON CONFLICT DO NOTHING`,
    [recordset(rows), agencies.map(({ code }) => code)],
  );
  await uow.manager.query('UPDATE search_dictionary SET agencies = agencies + 1');
}
