import { unknown, type Figure, type TargetRule } from './rule';

export interface ReplacedProcedures {
  readonly replaceable: number;
  readonly replaced: number;
}

const SQL = `
  SELECT count(*) FILTER (WHERE replaceable > 0)::int AS replaceable, count(*) FILTER (WHERE replaced > 0)::int AS replaced
  FROM procedure_readiness`;

/** Procedures of which a database in use replaces a paper. The list that the plan counts is published nowhere. */
export const proceduresReplaced: TargetRule = {
  countedAs:
    'Số TTHC có ít nhất một giấy tờ được một CSDL đang khai thác thay thế, theo danh mục TTHC đã nhập; danh mục 1.139 TTHC ' +
    'của kế hoạch chưa được công bố.',
  async figures(db, parameters) {
    const [row]: ReplacedProcedures[] = await db.query(SQL);
    return parameters.map(() => replacedFigure(row ?? { replaceable: 0, replaced: 0 }));
  },
};

export function replacedFigure({ replaceable, replaced }: ReplacedProcedures): Figure {
  if (replaceable === 0) return unknown('Chưa nhập danh mục TTHC nào có thành phần hồ sơ');
  return {
    value: replaced,
    reason: null,
    numerator: replaced,
    denominator: replaceable,
    least: 0,
    most: Infinity,
  };
}
