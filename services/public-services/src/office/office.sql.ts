/**
 * The offices of services ($1) on a day ($2), in a province ($3, null: any) and by a pattern of their names ($4, null:
 * all). An office is its own key: no row of a table could be loaded by one, so page, count and content are one statement.
 */
export const OFFICES = `
  WITH asked AS (
    SELECT service.id, level, service.agency_code
    FROM public_service service
    JOIN procedure_state procedure ON procedure.code = service.procedure_code AND procedure.status = 'IN_FORCE'
    JOIN procedure_part part ON part.procedure_code = service.procedure_code
    CROSS JOIN LATERAL unnest(part.authority_levels) AS level
    WHERE service.id = ANY($1)
  ),
  unit AS (
    SELECT unit.code, unit.level, unit.full_name, unit.committee_code, province.code AS province_code,
           province.full_name AS province_name,
           (SELECT name.name FROM unit_name name
            WHERE name.unit_code = unit.code AND $4::text IS NOT NULL AND name.plain LIKE $4
            ORDER BY name.former, name.name LIMIT 1) AS found,
           EXISTS (SELECT FROM unit_state other WHERE other.full_name = unit.full_name AND other.code <> unit.code) AS shared
    FROM unit_state unit
    JOIN unit_state province ON province.code = coalesce(unit.parent_code, unit.code)
    WHERE unit.code = key_on('unit', unit.code, $2::date)
      AND ($3::text IS NULL OR province.code = $3)
      AND ($4::text IS NULL OR unit.code IN (SELECT unit_code FROM unit_name WHERE plain LIKE $4))
      AND unit.level IN (SELECT CASE level WHEN 'PROVINCIAL' THEN 'PROVINCE' WHEN 'COMMUNAL' THEN 'COMMUNE' END FROM asked)
  )
  SELECT id AS parent, place, name, code, jsonb_build_object(
           'serviceId', id, 'level', level, 'agencyCode', agency, 'unitCode', unit, 'provinceCode', province,
           'name', name, 'shared', shared, 'provinceName', province_name, 'matched', found)::text AS key
  FROM (
    SELECT asked.id, asked.level, 0 AS place, key_on('agency', asked.agency_code, $2::date) AS agency,
           NULL AS unit, NULL AS province, '' AS name, '' AS code, false AS shared, NULL AS province_name, NULL AS found
    FROM asked WHERE asked.level = 'CENTRAL' AND asked.agency_code IS NOT NULL AND $3::text IS NULL AND $4::text IS NULL
    UNION ALL
    SELECT asked.id, asked.level, CASE asked.level WHEN 'PROVINCIAL' THEN 1 ELSE 2 END,
           key_on('agency', unit.committee_code, $2::date), unit.code, unit.province_code, unit.full_name, unit.code,
           unit.shared, unit.province_name, CASE WHEN unit.found <> unit.full_name THEN unit.found END
    FROM asked JOIN unit ON unit.committee_code IS NOT NULL
      AND unit.level = CASE asked.level WHEN 'PROVINCIAL' THEN 'PROVINCE' WHEN 'COMMUNAL' THEN 'COMMUNE' END
  ) AS office`;
