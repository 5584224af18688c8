/**
 * Ranks procedures by several ways to say one thing: $1 is [{way, phrase, word}] with every word of a way once, $2 a code
 * or null. `unusable` tells why nobody can use a procedure; null where somebody can.
 *
 * A way is scored by how much of what it says a name holds (rare words say more), how much of the name it is, and whether
 * it stands there as a phrase; then what most people mean comes first: services of the programmes and those used most,
 * procedures for citizens, nearer levels before farther ones, fully online before not, general before special cases, beginnings before ends.
 */
export const RANKED = `
  WITH total AS (SELECT greatest(count(*), 1)::float AS names FROM procedure_search),
  asked AS (
    SELECT asked.*, ln(1 + total.names / greatest(coalesce(known.procedures, 0), 1)) AS weight
    FROM jsonb_to_recordset($1::jsonb) AS asked (way int, phrase text, word text)
    CROSS JOIN total LEFT JOIN search_word known ON known.word = asked.word
  ),
  way AS (
    SELECT way, ' ' || phrase || ' ' AS phrase, sum(weight) AS weight FROM asked GROUP BY way, phrase
  ),
  rare AS (
    SELECT DISTINCT word FROM (
      SELECT word, row_number() OVER (PARTITION BY way ORDER BY weight DESC, word) AS rank FROM asked
    ) AS ranked WHERE rank <= 3
  ),
  candidate AS (
    SELECT * FROM procedure_search WHERE words && ARRAY(SELECT word FROM rare)
  ),
  fit AS (
    SELECT candidate.code, asked.way, sum(asked.weight) AS held, count(*) AS words
    FROM candidate JOIN asked ON asked.word = ANY(candidate.words)
    GROUP BY candidate.code, asked.way
  ),
  scored AS (
    SELECT fit.code, candidate.name_key, fit.way,
           10 * fit.held / way.weight
           + 4 * fit.words / greatest(cardinality(candidate.words), 1)::float
           + CASE WHEN candidate.text LIKE '%' || way.phrase || '%' THEN 3 ELSE 0 END
           + CASE WHEN regexp_replace(candidate.text, '^ thu tuc ', ' ') LIKE way.phrase || '%' THEN 1 ELSE 0 END AS likeness,
           fit.held / way.weight AS share
    FROM fit JOIN way ON way.way = fit.way JOIN candidate ON candidate.code = fit.code
    UNION ALL
    SELECT code, name_key, 0, 100, 1 FROM procedure_search
    WHERE $2::text IS NOT NULL AND code IN (
      SELECT code FROM procedure WHERE lower(code) = lower($2) OR lower(printed_code) = lower($2))
  ),
  best AS (
    SELECT DISTINCT ON (code) * FROM scored WHERE share >= 0.5 ORDER BY code, likeness DESC
  ),
  used AS (
    SELECT use.procedure_code AS code, bool_or(use.essential) AS essential, bool_or(use.level = 'FULL') AS online,
           coalesce(sum(dossier.received), 0) AS received
    FROM service_use use JOIN best ON best.code = use.procedure_code
    LEFT JOIN dossier_use dossier ON dossier.service_id = use.service_id
    GROUP BY use.procedure_code
  ),
  ranked AS (
    SELECT procedure.code, best.name_key, procedure.kind, procedure.status, procedure.authority_levels,
           procedure.executing_bodies, best.way,
           best.likeness
           + CASE WHEN used.essential THEN 2 ELSE 0 END
           + CASE WHEN used.online THEN 0.3 ELSE 0 END
           + least(ln(1 + coalesce(used.received, 0)) / 10, 1.5)
           + CASE WHEN procedure.audiences && ARRAY['ĐT1'] THEN 0.6 ELSE 0 END
           + CASE WHEN 'COMMUNAL' = ANY(procedure.authority_levels) THEN 0.6
                  WHEN 'PROVINCIAL' = ANY(procedure.authority_levels) THEN 0.3 ELSE 0 END
           - CASE WHEN procedure.plain_name ~ '(nuoc ngoai|bien gioi|luu dong|dang ky lai|quan doi|quoc phong)' THEN 0.7 ELSE 0 END
           - CASE WHEN procedure.plain_name ~ '^(thu tuc )?(tam dung|dung|cham dut|xoa|thu hoi|huy|trinh bao)' THEN 1 ELSE 0 END
           + CASE WHEN procedure.plain_name ~ '^(thu tuc )?(cap|dang ky) (?!(lai|doi|thay doi) )' THEN 0.5 ELSE 0 END
             AS score,
           CASE
             WHEN procedure.status = 'REPEALED' THEN 'REPEALED'
             WHEN procedure.kind = 'INTERNAL' THEN 'INTERNAL'
             WHEN procedure.authority_levels = '{}' AND procedure.executing_bodies IS NULL
                  AND procedure.channels IS NULL AND procedure.document = 'national portal' THEN 'WITHOUT_CONTENT'
           END AS unusable
    FROM best JOIN procedure ON procedure.code = best.code LEFT JOIN used ON used.code = best.code
  )`;
