import type { ServiceQualityGroup } from '../generated/graphql';
import type { FigureName } from '../statistics/figures';

/** A share of dossiers, in percent: parts / wholes, or what is left of 100 % where `complement` says so. */
export interface Formula {
  readonly parts: readonly FigureName[];
  readonly wholes: readonly FigureName[];
  readonly complement?: true;
  /** A second share by which the first is multiplied. */
  readonly times?: { readonly part: FigureName; readonly whole: FigureName };
}

/** A chỉ số thành phần of Quyết định 766/QĐ-TTg. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** Null where no source at hand gives the points: the annex of the decision is not among them. */
  readonly maxPoints: number | null;
  /** Percentage from which the points are full. */
  readonly fullAt: number;
  /** Shown beside the score and given no points. */
  readonly shown?: true;
  /** The formula, or what is missing for one. */
  readonly rate: Formula | { readonly missing: string };
}

export interface IndicatorGroup {
  readonly code: ServiceQualityGroup;
  readonly name: string;
  readonly maxPoints: number;
  readonly indicators: readonly Indicator[];
}

const PUBLICATION = 'Chưa nguồn nào báo ngày công bố, công khai của từng TTHC.';
const COMPETENCE = 'Chưa nguồn nào nêu đủ TTHC thuộc thẩm quyền của từng cơ quan.';
const FEEDBACK = 'Số liệu phản ánh, kiến nghị chưa có trong nguồn nào.';

const share = (parts: readonly FigureName[], wholes: readonly FigureName[]): Formula => ({ parts, wholes });

/** Quyết định 766/QĐ-TTg ngày 23/6/2022: five groups, 100 points. 3.4 is in no source at hand. */
export const GROUPS: readonly IndicatorGroup[] = [
  {
    code: 'TRANSPARENCY',
    name: 'Công khai, minh bạch',
    maxPoints: 18,
    indicators: [
      indicator('1.1', 'TTHC công bố đúng hạn', { missing: PUBLICATION }),
      indicator('1.2', 'TTHC cập nhật, công khai đúng hạn', { missing: PUBLICATION }, { maxPoints: 4 }),
      indicator('1.3', 'TTHC công khai đủ các bộ phận tạo thành', { missing: PUBLICATION }),
      indicator('1.4', 'Hồ sơ đồng bộ lên Cổng DVCQG', share(['synchronised'], ['received'])),
    ],
  },
  {
    code: 'PROGRESS',
    name: 'Tiến độ, kết quả giải quyết',
    maxPoints: 20,
    indicators: [
      indicator('2.1', 'Hồ sơ xử lý trước hạn, đúng hạn', share(['onTime'], ['onTime', 'late']), {
        maxPoints: 20,
      }),
      indicator(
        '2.2',
        'Thời gian giải quyết trung bình theo từng TTHC',
        { missing: 'Chưa nguồn nào báo thời gian giải quyết của từng TTHC.' },
        { shown: true },
      ),
    ],
  },
  {
    code: 'DIGITISATION',
    name: 'Số hóa hồ sơ',
    maxPoints: 22,
    indicators: [
      indicator('4.1', 'Hồ sơ có cấp kết quả điện tử', share(['resultsElectronic'], ['resultsDue'])),
      indicator('4.2', 'Hồ sơ thực hiện số hóa', share(['digitised'], ['received']), { fullAt: 80 }),
      indicator('4.3', 'Khai thác, sử dụng lại dữ liệu số hóa', share(['dataReused'], ['received']), {
        fullAt: 80,
      }),
      indicator('4.4', 'Hồ sơ số hóa có kết nối, chia sẻ', share(['dataShared'], ['received'])),
      indicator('4.5', 'Ứng dụng dữ liệu dân cư (phần hồ sơ)', share(['populationDataUsed'], ['received'])),
    ],
  },
  {
    code: 'ONLINE_PROVISION',
    name: 'Cung cấp dịch vụ trực tuyến',
    maxPoints: 22,
    indicators: [
      indicator('3.1', 'TTHC cung cấp DVC trực tuyến', { missing: COMPETENCE }, { fullAt: 80 }),
      indicator('3.2', 'DVC trực tuyến có phát sinh hồ sơ', { missing: COMPETENCE }),
      indicator(
        '3.3',
        'Hồ sơ theo hình thức nộp trực tuyến',
        {
          ...share(['receivedOnline'], ['received']),
          times: { part: 'synchronised', whole: 'received' },
        },
        { fullAt: 50 },
      ),
      indicator(
        '3.5',
        'TTHC có nghĩa vụ tài chính được thanh toán trực tuyến',
        { missing: COMPETENCE },
        { fullAt: 80 },
      ),
      indicator('3.6', 'Hồ sơ thanh toán trực tuyến', share(['paidOnline'], ['payable'])),
    ],
  },
  {
    code: 'SATISFACTION',
    name: 'Mức độ hài lòng',
    maxPoints: 18,
    indicators: [
      indicator('5.1', 'Phản ánh, kiến nghị theo phân loại', { missing: FEEDBACK }, { shown: true }),
      indicator('5.2', 'Tiến độ xử lý phản ánh, kiến nghị', { missing: FEEDBACK }),
      indicator('5.3', 'Hài lòng trong xử lý phản ánh, kiến nghị', { missing: FEEDBACK }),
      indicator(
        '5.4',
        'Hài lòng trong tiếp nhận, giải quyết TTHC',
        { ...share(['late', 'dissatisfied'], ['onTime', 'late']), complement: true },
        { maxPoints: 6, fullAt: 90 },
      ),
    ],
  },
];

function indicator(
  id: string,
  name: string,
  rate: Indicator['rate'],
  known: Partial<Indicator> = {},
): Indicator {
  return { id, name, maxPoints: null, fullAt: 100, rate, ...known };
}
