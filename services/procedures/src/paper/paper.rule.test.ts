import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPaperRules } from './paper.seed';
import { rulesFor } from './paper.rule';

const RULES = readPaperRules(
  readFileSync(path.resolve(__dirname, '../../seeds/paper-databases.csv'), 'utf8'),
);
const databases = (name: string) => rulesFor(name, RULES).map((rule) => rule.databaseCode);

describe('a paper is replaced by the database that holds what it says', () => {
  test.each([
    ['Bản sao Giấy khai sinh;', ['G15.ho-tich']],
    ['GIẤY KHAI SINH (bản chính)', ['G15.ho-tich']],
    ['Bản sao có chứng thực giấy chứng nhận quyền sử dụng đất của khu đất', ['G10.dat-dai']],
    ['- Giấy chứng nhận đăng ký doanh nghiệp (bản sao);', ['G12.dang-ky-doanh-nghiep']],
    ['Phiếu lý lịch tư pháp số 1', ['G15.ly-lich-tu-phap']],
    ['Thẻ căn cước công dân hoặc chứng minh nhân dân', ['G01.dan-cu']],
    ['Giấy khai sinh và thẻ căn cước', ['G01.dan-cu', 'G15.ho-tich']],
    [
      'Cơ quan giải quyết khai thác thông tin trong Cơ sở dữ liệu quốc gia về dân cư để thay giấy tờ',
      ['G01.dan-cu'],
    ],
  ])('«%s»', (name, expected) => expect(databases(name).sort()).toEqual(expected));
});

describe('what only speaks of a paper is not the paper', () => {
  test.each([
    'Tờ khai đăng ký khai sinh',
    'Tờ khai cấp bản sao giấy khai sinh',
    'Bản sao Giấy khai sinh do cơ quan có thẩm quyền nước ngoài cấp',
    'Văn bản yêu cầu cấp Phiếu lý lịch tư pháp',
    'Đơn đề nghị cấp giấy chứng nhận quyền sử dụng đất',
    'Giấy đề nghị cấp giấy chứng nhận đăng ký doanh nghiệp',
    'Phiếu đề nghị khai thác thông tin trong Cơ sở dữ liệu quốc gia về dân cư',
    'Theo biểu mẫu trên Cơ sở dữ liệu quốc gia về chăn nuôi',
    'Giấy chứng nhận đủ điều kiện',
    '',
  ])('«%s»', (name) => expect(databases(name)).toEqual([]));
});
