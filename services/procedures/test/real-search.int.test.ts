import { existsSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { importCatalogue } from '../src/import/import-catalogue';
import { procedures } from '../src/service';

const FILE = path.resolve(__dirname, '../../../../shared/reference/procedures/procedures.jsonl');
const PRESENT = existsSync(FILE);
if (!PRESENT) process.stdout.write('skipped: searching the real catalogue, ../shared is missing\n');

/** What people type, and the code of what they mean, read in the catalogue by hand. */
const MEANT: readonly (readonly [typed: string, code: string])[] = [
  ['đăng ký khai sinh', '1.001193'],
  ['dang ky khai sinh', '1.001193'],
  ['ddawng kys khai sinh', '1.001193'],
  ['d9ang9 ky1 khai sinh', '1.001193'],
  ['đăng kí khai xinh', '1.001193'],
  ['khai sinh cho con', '1.001193'],
  ['làm giấy khai sinh', '1.001193'],
  ['mất giấy khai sinh', '2.000635'],
  ['đăng ký kết hôn', '1.000894'],
  ['lấy vợ', '1.000894'],
  ['lấy chồng nước ngoài', '2.000806'],
  ['giấy độc thân', '1.004873'],
  ['báo tử', '1.000656'],
  ['cấp lại căn cước', '1.014064'],
  ['làm lại căn cước bị mất', '1.014064'],
  ['đổi cmnd', '1.014063'],
  ['đổi bằng lái xe', '3.000347'],
  ['cấp lại gplx', '3.000348'],
  ['sổ đỏ lần đầu', '1.115750'],
  ['mở cửa hàng', '1.001612'],
  ['đăng ký hộ kinh doanh', '1.001612'],
  ['đóng cửa hkd', '1.001266'],
  ['thẻ bhyt cho trẻ em', '2.000986'],
  ['trợ cấp thất nghiệp', '1.014748'],
  ['lý lịch tư pháp', '3.000333'],
  ['llpt', '3.000333'],
  ['hộ chiếu', '1.001456'],
  ['passport', '1.001456'],
  ['tạm trú', '1.004194'],
  ['nhập hộ khẩu', '1.004222'],
  ['xóa hộ khẩu', '1.003197'],
  ['sao y bản chính', '1.001606'],
  ['chứng thực chữ ký', '1.001590'],
  ['giám hộ', '1.004837'],
  ['nhận con nuôi', '2.001263'],
  ['1.001193', '1.001193'],
];

(PRESENT ? describe : describe.skip)('searching the real catalogue', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    const at = new Date('2026-11-20T05:00:00Z');
    database = await createTestDatabase(procedures);
    await database.seed(at);
    await importCatalogue(database.db, FILE, { at });
  }, 300_000);
  afterAll(() => database?.drop());

  test.each(MEANT)('«%s» finds %s among the first three', async (text, code) => {
    const { data, errors } = await testSubgraph(procedures, database.db).ask<{
      searchProcedures: { nodes: { code: string; name: string }[] };
    }>('query ($text: String!) { searchProcedures(text: $text, first: 3) { nodes { code name } } }', {
      text,
    });
    expect(errors).toBeUndefined();
    expect(data.searchProcedures.nodes.map((node) => node.code)).toContain(code);
  });
});
