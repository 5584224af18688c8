import { readShared, subgraph } from '../graph';
import path from 'node:path';
import { styleNotes } from './style';

const SHARED = readShared(path.resolve(__dirname, '../../..'));
const notes = (sdl: string) => styleNotes({ ...subgraph('a', sdl, 'scalar X'), shared: SHARED }, []);

test('names have the form of their kind', () => {
  const sdl = '"A." type pakn_report {\n Title(On: Int): Int }\n"E." enum PaknE { one }';
  expect(notes(sdl)).toEqual([
    { line: 1, note: 'pakn_report: types are written in PascalCase' },
    { line: 2, note: 'pakn_report.Title: fields and arguments are camelCase' },
    { line: 2, note: 'pakn_report.On: fields and arguments are camelCase' },
    { line: 3, note: 'PaknE.one: values of enums are ALL_CAPS' },
  ]);
});

test('what has no description, and a list that grows without pages, are told with their line', () => {
  expect(
    notes('type PaknReport @key(fields: "id") { id: ID! }\ntype Query { paknReports: [PaknReport] }'),
  ).toEqual([
    { line: 1, note: 'PaknReport needs a description' },
    { line: 2, note: 'Query.paknReports needs a description' },
    { line: 2, note: expect.stringContaining('has to be a connection') },
  ]);
});
