import { keyOnSql } from '@lien-thong/kit/succession';
import { FOUND } from './found-unit.sql';

const LEVELS = `CASE unit.level WHEN 'PROVINCE' THEN 'PROVINCIAL' WHEN 'COMMUNE' THEN 'COMMUNAL' END`;

const asked = `
  SELECT service.id, level, service.agency_code
  FROM public_service service
  JOIN procedure_state procedure ON procedure.code = service.procedure_code AND procedure.status = 'IN_FORCE'
  JOIN procedure_part part ON part.procedure_code = service.procedure_code
  CROSS JOIN LATERAL unnest(part.authority_levels) AS level
  WHERE service.id = ANY($1)`;

/** Each unit of today with its committee, and how well it fits: columns code, rank, former_name of \`found\`. */
const offices = (found: string) => `
  SELECT asked.id AS parent, CASE unit.level WHEN 'PROVINCE' THEN 1 ELSE 2 END * 1000000 + found.rank AS place,
         unit.full_name AS name, unit.code,
         jsonb_build_array(asked.level, ${keyOnSql('agency', 'unit.committee_code', '$2')}, unit.code, found.former_name)::text AS key
  FROM asked
  JOIN unit_state unit ON asked.level = ${LEVELS} AND unit.committee_code IS NOT NULL
    AND ($3::text IS NULL OR coalesce(unit.parent_code, unit.code) = $3)
  ${found}`;

/** The offices of services ($1) on a day ($2), in a province ($3, null: any). */
export const ALL_OFFICES = `
  WITH asked AS (${asked})
  SELECT id AS parent, 0::bigint AS place, '' AS name, '' AS code,
         jsonb_build_array(level, ${keyOnSql('agency', 'agency_code', '$2')}, NULL, NULL)::text AS key
  FROM asked WHERE level = 'CENTRAL' AND agency_code IS NOT NULL AND $3::text IS NULL
  UNION ALL
  ${offices(`CROSS JOIN (SELECT 0 AS rank, NULL AS former_name) AS found
  WHERE unit.code = ${keyOnSql('unit', 'unit.code', '$2')}`)}`;

/** Those of them that fit what was typed ($4 on, see FOUND). */
export const OFFICES_FOUND = `
  WITH asked AS (${asked}), ${FOUND}
  ${offices('JOIN found ON found.code = unit.code')}`;

/** Units ($1) as people are told of them. */
export const OFFICE_UNITS = `
  SELECT unit.code, unit.full_name AS name, province.code AS "provinceCode", province.full_name AS "provinceName",
         EXISTS (SELECT FROM unit_state other
                 WHERE other.full_name = unit.full_name AND other.level = unit.level AND other.code <> unit.code
                   AND other.code = ${keyOnSql('unit', 'other.code', '$2')}) AS shared
  FROM unit_state unit JOIN unit_state province ON province.code = coalesce(unit.parent_code, unit.code)
  WHERE unit.code = ANY($1)`;

/** How many units of a day ($2) each former one ($1, by its whole name) went into. */
export const SUCCESSORS = `
  SELECT name, count(DISTINCT ${keyOnSql('unit', 'unit_code', '$2')})::int AS successors
  FROM unit_name WHERE former AND name = ANY($1) GROUP BY name`;
