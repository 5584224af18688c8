import { words } from '../language';
import type { KeyFigureName } from './key-figures';

const vi = {
  waiting: 'Bảng theo dõi cơ quan',
  tab: (name: string, day: string) => `${name}, ${day}`,
  asOf: (day: string) => `Bảng theo dõi, tính đến ${day}`,
  unknownTitle: 'Không có cơ quan này',
  unknownText: (code: string) => `Không cơ quan nào có mã «${code}». Mã có thể đã gõ thiếu.`,
  toList: 'Xem danh sách cơ quan',
  code: 'Mã',
  parent: 'Cơ quan chủ quản',
  since: 'Hoạt động từ',
  former: 'Trước khi sáp nhập',
  formerUntil: (day: string) => `đến hết ${day}`,
  alsoNamed: 'Tên chính thức trước đây',
  printed: (count: number) => `Văn bản còn ghi là (${count})`,
  ended: (day: string) => `Cơ quan này kết thúc hoạt động từ ${day}.`,
  notActive: (day: string) => `Ngày ${day} cơ quan này không hoạt động.`,
  successor: 'Cơ quan kế thừa:',
  noSuccessor: 'Không nguồn nào nêu một cơ quan kế thừa duy nhất.',
  print: 'In',
  csv: 'Tải CSV',
  keyFigures: 'Bốn con số chính',
  figure: {
    overdue: 'Nhiệm vụ quá hạn',
    lateDatabases: 'CSDL chậm',
    mismatches: 'Dịch vụ lệch mức',
    papers: 'Giấy tờ dữ liệu thay được',
  } satisfies Record<KeyFigureName, string>,
  outOf: (total: string) => `trên ${total}`,
  partOf: (part: string, total: string) => `${part} trên ${total} giấy tờ`,
  target: 'Mục tiêu:',
  met: 'Đạt',
  notMet: 'Chưa đạt',
  silent: (count: string) => `${count} đến hạn, chưa ai báo cáo`,
  noTarget: 'không nguồn nào đặt cho từng cơ quan',
  noDatabases: 'Cơ quan không làm chủ quản CSDL nào.',
  noPapers: 'Chưa thủ tục nào của cơ quan có danh mục giấy tờ.',
  toTheList: 'Xem danh sách',
  how: 'Cách tính',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  notOne: 'không có, đây là số đếm',
  counted: {
    overdue: {
      method:
        'Đếm nhiệm vụ đã đến hạn mà báo cáo gần nhất ghi chưa xong; đến hạn mà không ai báo cáo thì không tính.',
      numerator: 'nhiệm vụ giao riêng, giao chung và Đề án 06 quá hạn của cơ quan',
      source: 'danh sách nhiệm vụ và báo cáo trong các văn bản, ghi ở từng dòng',
    },
    lateDatabases: {
      method:
        'Đếm CSDL đã đến hạn mà báo cáo gần nhất ghi chưa hoàn thành; chưa báo cáo thì không coi là chậm.',
      numerator: 'CSDL, hệ thống quá hạn',
      denominator: 'CSDL, hệ thống cơ quan làm chủ quản',
      source: 'thời hạn và báo cáo trong các văn bản, ghi ở từng dòng',
    },
    mismatches: {
      method: 'Đếm dịch vụ có mức trên Cổng quốc gia khác mức trên hệ thống của cơ quan.',
      numerator: 'dịch vụ có hai mức khác nhau',
      denominator: 'dịch vụ cơ quan đã báo mức trên hệ thống của mình',
      source: 'báo cáo của cơ quan và danh mục quốc gia',
    },
    papers: {
      method: 'Tỉ lệ giấy tờ trong hồ sơ mà một CSDL có thể thay, CSDL đó đã dùng hay chưa.',
      numerator: 'giấy tờ có CSDL thay được',
      denominator: 'giấy tờ các thủ tục của cơ quan đòi hỏi',
      source: 'danh mục thủ tục đã nhập và CSDL ghi ở từng giấy tờ',
    },
  } satisfies Record<KeyFigureName, Counted>,
  sourceIs: 'Nguồn',
  targetZero: '0, vì mỗi việc phải xong đúng hạn của nó',
  targetAligned: (day: string, place: string) => `0 từ ${day} (${place}: đồng bộ 100%)`,
  targetPapers: (value: string, day: string, place: string) =>
    `cả nước ${value} thủ tục trước ${day} (${place}); không chia cho từng cơ quan`,
  partFailed: 'Chưa tải được phần này. Các phần khác vẫn đúng.',
  retry: 'Thử lại',
};

interface Counted {
  readonly method: string;
  readonly numerator: string;
  readonly denominator?: string;
  readonly source: string;
}

const en: typeof vi = {
  waiting: 'Scorecard of an agency',
  tab: (name: string, day: string) => `${name}, ${day}`,
  asOf: (day: string) => `Scorecard as of ${day}`,
  unknownTitle: 'There is no such agency',
  unknownText: (code: string) => `No agency has the code “${code}”. A part of it may be missing.`,
  toList: 'See the list of agencies',
  code: 'Code',
  parent: 'Belongs to',
  since: 'Active since',
  former: 'Before the merger',
  formerUntil: (day: string) => `until ${day}`,
  alsoNamed: 'Earlier official names',
  printed: (count: number) => `Documents also write (${count})`,
  ended: (day: string) => `This body is no more since ${day}.`,
  notActive: (day: string) => `On ${day} this body was not active.`,
  successor: 'Its successor:',
  noSuccessor: 'No source names one single successor.',
  print: 'Print',
  csv: 'Download CSV',
  keyFigures: 'Four main figures',
  figure: {
    overdue: 'Overdue tasks',
    lateDatabases: 'Late databases',
    mismatches: 'Services whose levels differ',
    papers: 'Papers that data can replace',
  },
  outOf: (total: string) => `of ${total}`,
  partOf: (part: string, total: string) => `${part} of ${total} papers`,
  target: 'Target:',
  met: 'Met',
  notMet: 'Not met',
  silent: (count) => `${count} due, nobody reported`,
  noTarget: 'no source sets one for each agency',
  noDatabases: 'The agency owns no database.',
  noPapers: 'No procedure of the agency has its papers listed yet.',
  toTheList: 'See the list',
  how: 'How it is counted',
  numerator: 'Numerator',
  denominator: 'Denominator',
  notOne: 'none, this is a count',
  counted: {
    overdue: {
      method:
        'Tasks that are due and open by the last report; those due that nobody reported on are not counted.',
      numerator: 'its overdue tasks: separate, shared, and of Đề án 06',
      source: 'lists of tasks and reports in the documents, named in each row',
    },
    lateDatabases: {
      method:
        'Databases that are due and unfinished by the last report; what nobody reported on is not called late.',
      numerator: 'overdue databases and systems',
      denominator: 'databases and systems that the agency owns',
      source: 'deadlines and reports in the documents, named in each row',
    },
    mismatches: {
      method: 'Services whose level on the national portal differs from that in the agency’s own system.',
      numerator: 'services with two different levels',
      denominator: 'services whose level in its own system the agency reported',
      source: 'reports of the agency and the national catalogue',
    },
    papers: {
      method: 'The share of papers asked for that some database could replace, in use or not.',
      numerator: 'papers that a database can replace',
      denominator: 'papers that the procedures of the agency ask for',
      source: 'the imported catalogue of procedures and the databases named at each paper',
    },
  },
  sourceIs: 'Source',
  targetZero: '0, since each task has to be done by its own deadline',
  targetAligned: (day: string, place: string) => `0 from ${day} (${place}: 100% aligned)`,
  targetPapers: (value: string, day: string, place: string) =>
    `${value} procedures nationwide by ${day} (${place}); not divided among agencies`,
  partFailed: 'This part could not be loaded. The others are right.',
  retry: 'Try again',
};

export const WORDS = words(vi, en);
