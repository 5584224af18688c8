import { awaited, byCase, holders, paperLists, someCut, type Paper } from './paper-lists';

const database = (name: string, status: 'OPERATIONAL' | 'BUILDING' | null) => ({
  code: name,
  name,
  owner: null,
  status: status && { status, reportedOn: '2025-07-01' },
  deadline: null,
});
const paper = (name: string, more: Partial<Paper> = {}): Paper => ({
  id: name,
  name,
  group: null,
  originals: 1,
  copies: 0,
  required: null,
  forms: [],
  replaced: false,
  replacements: [],
  ...more,
});
const by = (...databases: (ReturnType<typeof database> | null)[]): Paper['replacements'] =>
  databases.map((one) => ({ database: one, basis: 'DOCUMENT', source: null }));

const FORM = paper('Tờ khai');
const HELD = paper('Giấy khai sinh', {
  replaced: true,
  replacements: by(database('Hộ tịch', 'OPERATIONAL'), database('Y tế', 'BUILDING')),
});
const LAND = paper('Giấy chứng nhận', { replacements: by(database('Đất đai', null)) });

test('a paper stands in one list: handed in, held by a database in use, or waiting for one', () => {
  expect(paperLists([FORM, LAND, HELD])).toEqual({ handIn: [FORM], held: [HELD], toCome: [LAND] });
});

test('only a database in use holds a paper; what waits names its databases once', () => {
  expect(holders(HELD).map(({ database }) => database?.name)).toEqual(['Hộ tịch']);
  expect(awaited([LAND, LAND, paper('x', { replacements: by(null) })])).toMatchObject([{ name: 'Đất đai' }]);
});

test('where the databases do not answer, a held paper is still not asked for', () => {
  const unknown = paper('Giấy khai sinh', { replaced: true, replacements: by(null) });
  expect(paperLists([unknown]).held).toEqual([unknown]);
  expect(holders(unknown)).toEqual([]);
});

test('papers stand below the case that asks for them', () => {
  const [first, second] = [paper('a', { group: 'Cấp lại' }), paper('b', { group: 'Cấp đổi' })];
  const third = paper('c', { group: 'Cấp lại' });
  expect(byCase([first, second, third])).toEqual([
    { name: 'Cấp lại', papers: [first, third] },
    { name: 'Cấp đổi', papers: [second] },
  ]);
  expect(byCase([FORM])).toEqual([{ name: null, papers: [FORM] }]);
});

test('a text that the catalogue cut is known by its mark', () => {
  expect([someCut([FORM]), someCut([FORM, paper('Văn bản ủy quyền theo quy…')])]).toEqual([false, true]);
});
