import { essentialEntries } from './essential-entries';

const listed = (id: string, code: string, ordinal: number, name: string) => ({
  id,
  level: null,
  procedure: { code: id, name: id },
  programmes: [{ ordinal, nameInProgramme: name, programme: { code }, source: null }],
});

test('procedures that one entry covers stand together, in the order of the programme', () => {
  const services = [
    listed('b', 'TTDV-25', 9, 'Hộ chiếu'),
    listed('a', 'TTDV-25', 2, 'Thẻ căn cước'),
    listed('c', 'TTDV-25', 9, 'Hộ chiếu'),
    listed('d', 'OTHER', 1, 'Việc khác'),
  ];
  expect(
    essentialEntries(services).map(({ ordinal, name, services: all }) => [ordinal, name, all.length]),
  ).toEqual([
    [2, 'Thẻ căn cước', 1],
    [9, 'Hộ chiếu', 2],
  ]);
});
