import { testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { definition } from './country';
import type { Question } from './questions';

/** @returns the units of the first page. */
export type Contender = (question: Question) => Promise<string[]>;

interface Offices {
  readonly serviceOffices: { readonly nodes: readonly { readonly unit: { readonly code: string } }[] };
}

const OFFICES = `query ($service: ID!, $search: String) {
  serviceOffices(service: $service, search: $search) {
    totalCount
    nodes { label formerName formerNameSuccessors agency { code } unit { code } offering { status } }
    unplaced { formerName printedSuccessor }
  }
}`;

/** The subgraph without HTTP: parsing, resolvers, SQL, answer. */
export function offices({ db }: TestDatabase): Contender {
  const subgraph = testSubgraph(definition, db);
  return async ({ service, typed }) => {
    const { data } = await subgraph.ask<Offices>(OFFICES, { service, search: typed });
    return data.serviceOffices.nodes.map(({ unit }) => unit.code);
  };
}

/** What one would write in an hour: the offerings of the service with the names of their units, and ILIKE. */
export function containing({ db }: TestDatabase): Contender {
  return async ({ service, typed }) => {
    const rows: { code: string }[] = await db.query(
      `SELECT unit.code, unit.full_name, count(*) OVER () AS total,
              (SELECT status FROM offering_report report WHERE report.offering_id = offering.id
               ORDER BY reported_on DESC, id DESC LIMIT 1) AS status
       FROM service_offering offering JOIN unit_state unit ON unit.code = offering.unit_code
       WHERE offering.service_id = $1
         AND EXISTS (SELECT FROM unit_name name WHERE name.unit_code = unit.code AND name.name ILIKE '%' || $2 || '%')
       ORDER BY unit.full_name LIMIT 20`,
      [service, typed],
    );
    return rows.map(({ code }) => code);
  };
}
