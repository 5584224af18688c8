import { unknown, type Figure, type TargetRule } from './rule';

export interface CountedProcedures {
  readonly usable: number;
  /** Of those, the ones whose level the catalogue says. */
  readonly known: number;
  readonly full: number;
}

const SQL = `
  SELECT count(*)::int AS usable, count(level)::int AS known, count(*) FILTER (WHERE level = 'FULL')::int AS full
  FROM (
    SELECT DISTINCT ON (procedure_code) usable, level FROM procedure_level
    WHERE valid_from <= $1::date ORDER BY procedure_code, version DESC
  ) AS procedure WHERE usable`;

/** Share of procedures in force that a citizen or business can do online from end to end. */
export const proceduresFullyOnline: TargetRule = {
  countedAs:
    'Tỷ lệ TTHC còn hiệu lực được ghi là toàn trình, trên số TTHC có ghi mức độ. Không nguồn nào nói TTHC nào đủ điều kiện, ' +
    'nên chưa đủ 100% thì chưa kết luận là không đạt.',
  async figures(db, parameters, day) {
    const [row]: CountedProcedures[] = await db.query(SQL, [day]);
    return parameters.map(() => shareFigure(row ?? { usable: 0, known: 0, full: 0 }));
  },
};

export function shareFigure({ usable, known, full }: CountedProcedures): Figure {
  if (known === 0) {
    return unknown(`Trong ${usable} TTHC còn hiệu lực, chưa TTHC nào có nguồn ghi mức độ trực tuyến`);
  }
  return {
    value: (100 * full) / known,
    reason: null,
    numerator: full,
    denominator: known,
    least: (100 * full) / usable,
    // Those that are not online may all be ones that cannot be.
    most: 100,
  };
}
