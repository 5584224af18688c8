import { unknown, type Figure, type TargetRule } from './rule';

export interface CountedDossiers {
  readonly handled: number | null;
  readonly online: number | null;
  readonly samples: number;
}

const SQL = `
  SELECT sum(handled)::float AS handled, sum(handled_online)::float AS online,
         coalesce(sum(samples), 0)::int AS samples
  FROM dossier_month WHERE month BETWEEN date_trunc('year', $1::date) AND $1::date AND reports > 0`;

/** Share of the dossiers finished in the year that were handled online from end to end, over what agencies report. */
export const dossiersOnline: TargetRule = {
  countedAs:
    'Tỷ lệ hồ sơ xử lý hoàn toàn trực tuyến trên hồ sơ đã giải quyết từ đầu năm, theo báo cáo của các cơ quan; cơ quan ' +
    'chưa báo cáo không được tính nên chưa kết luận là đạt.',
  async figures(db, parameters, day) {
    const [row]: CountedDossiers[] = await db.query(SQL, [day]);
    return parameters.map(() => onlineFigure(row ?? { handled: null, online: null, samples: 0 }));
  },
};

export function onlineFigure({ handled, online, samples }: CountedDossiers): Figure {
  if (!handled || online === null)
    return unknown('Chưa cơ quan nào báo cáo số hồ sơ đã giải quyết trong năm');
  return {
    value: Math.round((10_000 * online) / handled) / 100,
    reason: null,
    numerator: online,
    denominator: handled,
    // Nobody knows who should have reported and has not.
    least: 0,
    most: 100,
    sample: samples > 0,
  };
}
